# Tasks with priorities that send each other messages, as the operating system of Richards's benchmark does.


class Message:
    def __init__(self, source, kind):
        self.next = None
        self.source = source
        self.kind = kind
        self.value = 0


class Task:
    def __init__(self, scheduler, number, priority):
        self.scheduler = scheduler
        self.number = number
        self.priority = priority
        self.next = None
        self.first = None
        self.last = None
        self.held = False

    def take(self):
        message = self.first
        self.first = message.next
        if self.first is None:
            self.last = None
        message.next = None
        return message

    def put(self, message):
        if self.first is None:
            self.first = message
        else:
            self.last.next = message
        self.last = message


class Producer(Task):
    def start(self, messages, kinds):
        self.left = messages
        self.kinds = kinds
        self.seed = 1

    def step(self):
        message = self.take()
        if self.left == 0:
            return
        self.left -= 1
        self.seed = (self.seed * 75 + 74) % 65537
        message.value = self.seed
        message.kind = self.seed % self.kinds
        self.scheduler.send(2, self.number, message)


class Worker(Task):
    def start(self, handlers):
        self.handlers = handlers
        self.turn = 0

    def step(self):
        message = self.take()
        self.turn += 1
        if self.turn >= self.handlers:
            self.turn = 0
        self.scheduler.send(3 + self.turn, self.number, message)


class Handler(Task):
    def start(self):
        self.done = 0
        self.total = 0

    def step(self):
        message = self.take()
        self.done += 1
        if message.kind == 0:
            self.total += message.value
        elif message.kind == 1:
            self.total -= message.value
        else:
            self.total ^= message.value
        self.scheduler.send(1, self.number, message)


class Scheduler:
    def __init__(self):
        self.tasks = [None] * 8
        self.first = None
        self.sent = 0
        self.steps = 0

    def add(self, task):
        self.tasks[task.number] = task
        task.next = self.first
        self.first = task

    def send(self, number, source, message):
        message.source = source
        self.sent += 1
        self.tasks[number].put(message)

    def pick(self):
        best = None
        task = self.first
        while task is not None:
            if task.first is not None and not task.held:
                if best is None or task.priority > best.priority:
                    best = task
            task = task.next
        return best

    def run(self):
        task = self.pick()
        while task is not None:
            self.steps += 1
            task.step()
            task = self.pick()


def main():
    scheduler = Scheduler()
    producer = Producer(scheduler, 1, 10)
    producer.start(10000, 3)
    worker = Worker(scheduler, 2, 20)
    worker.start(3)
    scheduler.add(producer)
    scheduler.add(worker)
    handlers = []
    for number in range(3, 6):
        handler = Handler(scheduler, number, 10 * number)
        handler.start()
        scheduler.add(handler)
        handlers.append(handler)
    for _ in range(4):
        producer.put(Message(0, 0))
    scheduler.run()
    total = 0
    for handler in handlers:
        total += handler.total
    return scheduler.sent, scheduler.steps, total
