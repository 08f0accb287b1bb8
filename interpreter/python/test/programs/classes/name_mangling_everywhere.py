class A:
    __slot = 1
    def __init__(self):
        self.__x = 2
        __local = 3
        self.dunder__ = 4
        self.__end__ = 5
        print(sorted(locals()), sorted(self.__dict__))
    def __method(self, __arg=7): return __arg
    def call(self): return self.__method(), self.__method(_A__arg=8)
    def imported(self):
        import os.path as __p
        return sorted(locals())
    def nested(self):
        def __f(): return 1
        class __C: pass
        for __i in range(1): pass
        return sorted(k for k in locals() if k != 'self'), __C.__name__
class _B(A):
    def f(self):
        self.__y = 1
        return sorted(self.__dict__)
class __(A):
    def f(self): return self.__end__, '__z' in dir(self)
    __z = 1
print(A().call(), A().imported(), A().nested())
print(_B().f())
print(__().f())
print(hasattr(A, '_A__slot'), hasattr(A, '__slot'), getattr(A(), '_A__x'))
