from enum import Enum, Flag, verify, CONTINUOUS, NAMED_FLAGS, UNIQUE, EnumCheck, EnumMeta, property as enum_property


class Answer(Enum):
    YES = "yes"
    NO = "no"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, bool):
            return cls.YES if value else cls.NO
        if isinstance(value, str):
            for m in cls:
                if m.value == value.lower():
                    return m
        if value == 0:
            raise ZeroDivisionError("zero asked")
        if value == 1.5:
            return "wrong kind"
        return None


print(Answer("YES"), Answer(True), Answer(False), Answer("No"))
for value in ("maybe", 0, 1.5):
    try:
        print(Answer(value))
    except (ValueError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e, "| context:", type(e.__context__).__name__)


def attempt(check, body, kind=Enum):
    try:
        verify(check)(kind("T", body))
        print("passes", check.name)
    except ValueError as e:
        print(e)


attempt(UNIQUE, {"A": 1, "B": 2})
attempt(UNIQUE, {"A": 1, "B": 1})
attempt(CONTINUOUS, {"A": 1, "B": 2, "C": 3})
attempt(CONTINUOUS, {"A": 1, "D": 4})
attempt(NAMED_FLAGS, {"A": 1, "B": 2, "AB": 3}, Flag)
attempt(NAMED_FLAGS, {"A": 1, "AC": 5}, Flag)
print(type(Answer) is EnumMeta, isinstance(UNIQUE, EnumCheck))


class Tagged(Enum):
    A = 1

    @enum_property
    def label(self):
        return f"label {self.name}"


print(Tagged.A.label)
match Answer("no"):
    case Answer.YES:
        print("matched yes")
    case Answer.NO:
        print("matched no")
