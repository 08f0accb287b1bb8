"""Infers the types of a program to a fixpoint over its flow graphs, as the annotator of PyPy's translator does.

Usage: redolog run interpreter/programs/annotate.py [THREADS] [SIZE]

SIZE is how many functions the program has, which is made up, the same each time. The work has one thread, however many
are asked for. Prints how many variables have which type, and how many blocks were looked at.
"""

import sys
from collections import deque

size = int(sys.argv[2]) if len(sys.argv) > 2 else 50


class Type:
    """What a variable may be. Types are ordered: the union of two is the least that is greater than both."""

    def union(self, other):
        return self if self == other else Thing()

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name)

    @property
    def name(self):
        return type(self).__name__


class Thing(Type):
    """Anything."""


class Nothing(Type):
    """No value has come here yet."""


class Number(Type):
    def __init__(self, whole, positive):
        self.whole = whole
        self.positive = positive

    def union(self, other):
        if type(other) is not Number:
            return Thing()
        return Number(self.whole and other.whole, self.positive and other.positive)

    @property
    def name(self):
        return ('Positive' if self.positive else '') + ('Whole' if self.whole else 'Number')


class Text(Type):
    def __init__(self, character):
        self.character = character

    def union(self, other):
        if type(other) is not Text:
            return Thing()
        return Text(self.character and other.character)


class Items(Type):
    """A list. Those that meet have one place for what is in them."""

    def __init__(self, place):
        self.place = place

    def union(self, other):
        if type(other) is not Items:
            return Thing()
        self.place.merge(other.place)
        return self

    def __eq__(self, other):
        return type(other) is Items and self.place.find() is other.place.find()


class Instance(Type):
    def __init__(self, of):
        self.of = of

    def union(self, other):
        if type(other) is not Instance:
            return Thing()
        return Instance(common_base(self.of, other.of))


def join(one, other):
    """The union, in which no value is the least."""
    if type(one) is Nothing:
        return other
    if type(other) is Nothing or one is other or one == other:
        return one
    if type(one) is Thing or type(other) is Thing:
        return Thing()
    return one.union(other)


class Place:
    """A list's items or a class's attribute: its type, and which blocks are to be looked at again when that changes."""

    def __init__(self, annotator):
        self.annotator = annotator
        self.parent = None
        self.type = Nothing()
        self.readers = set()

    def find(self):
        place = self
        while place.parent is not None:
            place = place.parent
        return place

    def merge(self, other):
        one = self.find()
        other = other.find()
        if one is other:
            return
        other.parent = one
        one.readers |= other.readers
        before = one.type
        one.type = join(one.type, other.type)
        # Those who knew either of them know a new one now.
        if one.type != before or one.type != other.type:
            one.annotator.look_again(one.readers)

    def read(self, block):
        place = self.find()
        place.readers.add(block)
        return place.type

    def write(self, type):
        place = self.find()
        united = join(place.type, type)
        if united != place.type:
            place.type = united
            self.annotator.look_again(place.readers)


class Class:
    def __init__(self, annotator, number, base):
        self.annotator = annotator
        self.number = number
        self.base = base
        self.depth = 0 if base is None else base.depth + 1
        self.attributes = {}

    def attribute(self, name):
        """Where it is kept: in the least class that has it, or here."""
        owner = self
        while owner is not None:
            if name in owner.attributes:
                return owner.attributes[name]
            owner = owner.base
        place = self.attributes[name] = Place(self.annotator)
        return place


def common_base(one, other):
    while one is not other:
        if one.depth >= other.depth:
            one = one.base
        else:
            other = other.base
    return one


class Block:
    """Operations one after the other, then links to other blocks, each with the variables that it gives to them."""

    def __init__(self, function, inputs):
        self.function = function
        self.inputs = inputs
        self.operations = []
        self.links = []
        self.reached = False


class Function:
    def __init__(self, number):
        self.number = number
        self.entry = None
        self.result = None
        self.callers = set()
        self.blocks = []


class Random:
    """The same numbers each time."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % limit

    def of(self, items):
        return items[self.below(len(items))]


kinds = ('number', 'float', 'negative', 'text', 'list', 'append', 'item', 'new', 'get', 'set', 'add', 'add', 'call', 'call')


class Program:
    """Functions of blocks, with loops and calls of each other."""

    def __init__(self, annotator, count):
        random = self.random = Random(2014)
        base = Class(annotator, 0, None)
        self.classes = [base]
        for number in range(1, 2 + count // 5):
            self.classes.append(Class(annotator, number, random.of(self.classes)))
        self.functions = [Function(number) for number in range(count)]
        self.lists = 0
        for function in self.functions:
            self.fill(function)

    def fill(self, function):
        random = self.random
        count = 3 + random.below(5)
        function.blocks = [Block(function, [object(), object()]) for _ in range(count)]
        function.entry = function.blocks[0]
        function.result = object()
        for at, block in enumerate(function.blocks):
            variables = list(block.inputs)
            for _ in range(3 + random.below(8)):
                variables.append(self.operation(block, variables))
            for _ in range(2):
                # Now and then back, which makes a loop.
                to = random.below(count) if random.below(4) == 0 else min(at + 1 + random.below(2), count - 1)
                block.links.append((function.blocks[to], random.of(variables), random.of(variables)))
        last = function.blocks[-1]
        last.links = []
        last.operations.append(('return', function.result, random.of(last.inputs), None, None))

    def operation(self, block, variables):
        random = self.random
        kind = random.of(kinds)
        result = object()
        extra = None
        if kind in ('get', 'set'):
            extra = random.below(6)
        elif kind == 'new':
            extra = random.of(self.classes)
        elif kind == 'call':
            # Mostly a function near by, as programs have them.
            near = block.function.number + random.below(9) - 4
            extra = self.functions[near % len(self.functions)]
        elif kind == 'list':
            extra = self.lists
            self.lists += 1
        block.operations.append((kind, result, random.of(variables), random.of(variables), extra))
        return result


class Annotator:
    def __init__(self):
        self.types = {}
        self.pending = deque()
        self.waiting = set()
        self.looked_at = 0
        self.lists = {}

    def type_of(self, variable):
        return self.types.get(variable, nothing)

    def look_again(self, blocks):
        for block in sorted(blocks, key=number_of):
            if block not in self.waiting:
                self.waiting.add(block)
                self.pending.append(block)

    def enter(self, block, given):
        """Values come to a block: it is looked at again if they are of new types."""
        changed = not block.reached
        block.reached = True
        for variable, type in zip(block.inputs, given):
            changed |= self.widen(variable, type)
        if changed:
            self.look_again((block,))

    def widen(self, variable, type):
        before = self.type_of(variable)
        after = join(before, type)
        self.types[variable] = after
        return after != before

    def complete(self):
        while self.pending:
            block = self.pending.popleft()
            self.waiting.remove(block)
            self.looked_at += 1
            for operation in block.operations:
                self.consider(block, *operation)
            for target, first, second in block.links:
                self.enter(target, (self.type_of(first), self.type_of(second)))

    def consider(self, block, kind, result, one, other, extra):
        type = getattr(self, 'consider_' + kind)(block, self.type_of(one), other and self.type_of(other), extra)
        if kind == 'return':
            if self.widen(result, type):
                self.look_again(block.function.callers)
        else:
            self.widen(result, type)

    def consider_number(self, block, one, other, extra):
        return Number(True, True)

    def consider_float(self, block, one, other, extra):
        return Number(False, True)

    def consider_negative(self, block, one, other, extra):
        return Number(one.whole, False) if isinstance(one, Number) else Number(True, False)

    def consider_text(self, block, one, other, extra):
        return Text(True)

    def consider_list(self, block, one, other, extra):
        if extra not in self.lists:
            self.lists[extra] = Items(Place(self))
        return self.lists[extra]

    def consider_append(self, block, one, other, extra):
        if isinstance(one, Items):
            one.place.write(other)
        return one

    def consider_item(self, block, one, other, extra):
        if isinstance(one, Items):
            return one.place.read(block)
        return Text(True) if isinstance(one, Text) else nothing

    def consider_new(self, block, one, other, extra):
        return Instance(extra)

    def consider_get(self, block, one, other, extra):
        return one.of.attribute(extra).read(block) if isinstance(one, Instance) else nothing

    def consider_set(self, block, one, other, extra):
        if isinstance(one, Instance):
            one.of.attribute(extra).write(other)
        return other

    def consider_add(self, block, one, other, extra):
        if isinstance(one, Text) and isinstance(other, Text):
            return Text(False)
        return join(one, other)

    def consider_call(self, block, one, other, extra):
        extra.callers.add(block)
        self.enter(extra.entry, (one, other))
        return self.type_of(extra.result)

    def consider_return(self, block, one, other, extra):
        return one


nothing = Nothing()
numbers = {}


def number_of(block):
    return numbers[block]


def annotate(count):
    annotator = Annotator()
    program = Program(annotator, count)
    for function in program.functions:
        for block in function.blocks:
            numbers[block] = len(numbers)
    for function in program.functions[::10]:
        annotator.enter(function.entry, (Number(True, True), Text(True)))
    annotator.complete()
    return annotator


annotator = annotate(size)
counts = {}
for found in annotator.types.values():
    counts[found.name] = counts.get(found.name, 0) + 1
for name in sorted(counts):
    print(name, counts[name])
print('blocks looked at', annotator.looked_at, 'of', len(numbers))
