import threading


class Adder(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name="adder")
        self.numbers = numbers
        self.result = None

    def run(self):
        self.result = sum(self.numbers)
        self.seen_name = threading.current_thread().name
        self.seen_self = threading.current_thread() is self


a = Adder([1, 2, 3])
a.start()
a.join()
print(a.result, a.seen_name, a.seen_self, a.name)
a.name = "renamed"
print(a.name, a.is_alive())


class NoSuper(threading.Thread):
    def __init__(self):
        pass


try:
    NoSuper().start()
except RuntimeError as e:
    print(type(e).__name__, e)

# Calling run by hand stays in the caller's thread.
b = Adder(range(5))
b.run()
print(b.result, b.seen_name, b.seen_self)


class Returning(threading.Thread):
    def run(self):
        try:
            if self._target:
                self.value = self._target(*self._args, **self._kwargs)
        except Exception as e:
            self.value = e

    def get(self):
        self.join()
        return self.value


ts = [Returning(target=divmod, args=(7, n)) for n in (2, 3, 0)]
for t in ts:
    t.start()
print([repr(t.get()) for t in ts])
