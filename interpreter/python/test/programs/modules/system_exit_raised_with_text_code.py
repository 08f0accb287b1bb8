class Fatal(SystemExit):
    def __init__(self, code, note):
        super().__init__(code)
        self.note = note


try:
    raise Fatal(4, "first")
except SystemExit as e:
    print(type(e).__name__, e.code, e.note, str(e))

try:
    try:
        raise Fatal(1, "inner")
    finally:
        raise Fatal(2, "outer")
except Fatal as e:
    print(e.code, e.__context__.code)
e = Fatal(9, "late")
e.code = 42
raise e
