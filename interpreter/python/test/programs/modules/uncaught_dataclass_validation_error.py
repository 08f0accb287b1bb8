from dataclasses import dataclass


class InvalidItem(ValueError):
    def __init__(self, item, reason):
        super().__init__(item, reason)
        self.reason = reason

    def __str__(self):
        return f"{self.args[0]}: {self.reason}"


@dataclass
class Item:
    name: str
    count: int

    def check(self):
        try:
            return 10 // self.count
        except ZeroDivisionError as e:
            raise InvalidItem(self.name, "empty") from e


print(Item("a", 3).check())
Item("b", 0).check()
