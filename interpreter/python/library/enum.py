"""Enumerations."""

import sys
from builtins import property as _property

__all__ = [
    'EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
    'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
    'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS',
    'UNIQUE', 'pickle_by_enum_name', 'pickle_by_global_name',
]

_proxy = type(type.__dict__)
_missing = object()

# Set once they exist: the metaclass makes them, and treats what derives from them as enumerations.
Enum = Flag = ReprEnum = EJECT = KEEP = CONFORM = STRICT = None


class nonmember:
    """Protects item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class member:
    """Forces item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=_missing):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % (object() if self.value is _missing else self.value,)


class property:
    """A property of members whose name may also be the name of a member."""

    # As a descriptor it looks at the class for the member when it is asked through the class.

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.overwrite_doc = doc is None
        self.__doc__ = doc or getattr(fget, '__doc__', None)
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))
        self.name = None
        self.clsname = None

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass.__dict__.get('_member_map_', {}).get(self.name)
            if found is None:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
            return found
        if self.fget is None:
            found = ownerclass.__dict__.get('_member_map_', {}).get(self.name)
            if found is None:
                raise AttributeError(f'{ownerclass!r} member has no attribute {self.name!r}')
            return found
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')
        return self.fdel(instance)

    def getter(self, fget):
        return self._with(fget, self.fset, self.fdel)

    def setter(self, fset):
        return self._with(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return self._with(self.fget, self.fset, fdel)

    def _with(self, fget, fset, fdel):
        doc = fget.__doc__ if self.overwrite_doc and fget is not None else self.__doc__
        new = type(self)(fget, fset, fdel, doc)
        new.overwrite_doc = self.overwrite_doc
        return new


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith('__')


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_internal_class(cls_name, obj):
    # A class written inside the body of the enumeration.
    if not isinstance(obj, type):
        return False
    return getattr(obj, '__qualname__', '').endswith(f'{cls_name}.{getattr(obj, "__name__", "")}')


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _iter_bits_lsb(value):
    # The single bits of a number, the lowest first.
    if isinstance(value, Enum):
        value = value.value
    if value < 0:
        raise ValueError(f'{value!r} is not a positive integer')
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def bin(num, max_bits=None):
    """Like built-in bin(), except negative values are represented in twos-complement,
    and the leading bit always indicates sign (0=positive, 1=negative)."""
    width = max(num.bit_length(), max_bits or 0)
    sign = '0b1' if num < 0 else '0b0'
    if not width:
        return sign + ' '
    if num < 0:
        num += 1 << width
    return f'{sign} {num:0{width}b}'


def show_flag_values(value):
    """The values of the single bits."""
    return list(_iter_bits_lsb(value))


_SETTINGS = {
    '_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
    '_iter_member_by_value_', '_iter_member_by_def_',
}


class _EnumDict(dict):
    """The namespace of the body of an enumeration: keeps the order of the members and refuses a name used twice."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            # Private names are plain attributes.
            pass
        elif _is_sunder(key):
            value = self._setting(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not isinstance(value, member) and _is_descriptor(value):
            pass
        else:
            if key in self:
                # A method, say, came first under this name.
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            elif _is_internal_class(self._cls_name, value):
                import warnings

                warnings.warn(
                    'In 3.13 classes created inside an enum will not become a member.  Use the `member` decorator '
                    'to keep the current behavior.',
                    DeprecationWarning,
                    stacklevel=2,
                )
            value = self._with_auto_values(key, value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _setting(self, key, value):
        if key not in _SETTINGS:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = getattr(value, '__func__', value)
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        return value

    def _with_auto_values(self, key, value):
        if isinstance(value, auto):
            return self._filled(key, value)
        if type(value) is tuple and any(isinstance(item, auto) for item in value):
            # Each value counts for the next one, also within the tuple.
            return tuple([self._filled(key, item) if isinstance(item, auto) else item for item in value])
        self._last_values.append(value)
        return value

    def _filled(self, key, item):
        if item.value is _missing:
            item.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(item.value)
        return item.value

    def update(self, members, **more_members):
        try:
            names = members.keys()
        except AttributeError:
            for name, value in members:
                self[name] = value
        else:
            for name in names:
                self[name] = members[name]
        for name, value in more_members.items():
            self[name] = value


class _Pending:
    """Stands for a member in the namespace of the class until the class is there.

    Members are made by __set_name__, so that they exist when __init_subclass__ runs.
    """

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        # The class attribute goes first, so that a member may have the name of a property.
        delattr(cls, name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        data = cls._member_type_
        if data is tuple:
            # The value is the one argument of tuple().
            args = (args,)
        if not cls._use_args_:
            item = cls._new_member_(cls)
        else:
            item = cls._new_member_(cls, *args)
        if not hasattr(item, '_value_'):
            if data is object:
                item._value_ = value
            else:
                try:
                    item._value_ = data(*args)
                except Exception as fault:
                    new = TypeError(
                        "_value_ not set in __new__, unable to create it"
                    )
                    new.__cause__ = fault
                    raise new
        value = item._value_
        item._name_ = name
        item.__objclass__ = cls
        item.__init__(*args)
        item._sort_order_ = len(cls._member_names_)

        item, alias = _known_or_new(cls, item, value)
        if not alias:
            if Flag is None or not issubclass(cls, Flag) or not isinstance(value, int):
                cls._member_names_.append(name)
            else:
                # A flag with one bit is a member; one with several, or none, is another name for those.
                if _is_single_bit(value):
                    cls._member_names_.append(name)
                    cls._flag_mask_ |= value
                bits = max(cls._all_bits_.bit_length(), value.bit_length())
                cls._all_bits_ = 2**bits - 1

        _place(cls, name, item)
        cls._member_map_[name] = item
        try:
            cls._value2member_map_.setdefault(value, item)
        except TypeError:
            # A value without a hash is looked for one by one.
            cls._unhashable_values_.append(value)


def _known_or_new(cls, item, value):
    """The member that has the value already, if any, and whether there was one."""
    try:
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known, True
    except TypeError:
        for known in cls._member_map_.values():
            if known._value_ == value:
                return known, True
    return item, False


def _place(cls, name, item):
    """Make the member an attribute of the class."""
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is None:
            continue
        if isinstance(found, (property, _property)) or _is_descriptor(found):
            # A property of the same name keeps working for members.
            redirect = property()
            redirect.member = item
            redirect.__set_name__(cls, name)
            redirect.fget = getattr(found, 'fget', None)
            redirect.fset = getattr(found, 'fset', None)
            redirect.fdel = getattr(found, 'fdel', None)
            type.__setattr__(cls, name, redirect)
            return
    type.__setattr__(cls, name, item)


class EnumType(type):
    """Metaclass for Enum"""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        _, first = metacls._get_mixins_(cls, bases)
        if first is not None:
            namespace['_generate_next_value_'] = getattr(first, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for name in classdict['_ignore_']:
            classdict.pop(name, None)
        names = classdict._member_names
        wrong = set(names) & {'mro', ''}
        if wrong:
            raise ValueError(f'invalid enum member name(s) {",".join([repr(name) for name in wrong])}')

        order = classdict.pop('_order_', None)
        data, first = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, data, first)
        values = {name: classdict[name] for name in names}
        gnv = classdict.get('_generate_next_value_')
        if gnv is not None and not isinstance(gnv, staticmethod):
            dict.__setitem__(classdict, '_generate_next_value_', staticmethod(gnv))

        setting = dict.__setitem__
        for name, value in values.items():
            setting(classdict, name, _Pending(value))
        setting(classdict, '_new_member_', new)
        setting(classdict, '_use_args_', use_args)
        setting(classdict, '_member_names_', [])
        setting(classdict, '_member_map_', {})
        setting(classdict, '_value2member_map_', {})
        setting(classdict, '_unhashable_values_', [])
        setting(classdict, '_member_type_', data)
        setting(classdict, '_value_repr_', metacls._find_data_repr_(cls, bases))
        setting(classdict, '_boundary_', boundary or getattr(first, '_boundary_', None))
        setting(classdict, '_flag_mask_', 0)
        setting(classdict, '_all_bits_', 0)
        setting(classdict, '_inverted_', None)

        fault = None
        try:
            made = super().__new__(metacls, cls, bases, classdict, **kwds)
        except RuntimeError as error:
            # What a __set_name__ raises comes wrapped.
            fault = error.__cause__ or error
        if fault is not None:
            raise fault

        _finish(made, data, first, classdict, save_new, order)
        return made

    def __bool__(cls):
        """classes/types should always be True."""
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """With only a value: look up the member. With names: make a new enumeration."""
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        """Return True if member is a member of this enum"""
        if not isinstance(member, Enum):
            import warnings

            warnings.warn(
                'in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                'False depending on whether the value is a member or the value of a member',
                DeprecationWarning,
                stacklevel=2,
            )
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and "
                f"'{cls.__class__.__qualname__}'"
            )
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {
            '__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
            '__module__', '__name__', '__qualname__', *cls._member_names_,
        }
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        found = cls.__dict__.get('_member_map_', {}).get(name, _missing)
        if found is _missing:
            raise AttributeError(name) from None
        return found

    def __getitem__(cls, name):
        """Return the member matching `name`."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Return members in definition order."""
        members = cls._member_map_
        return (members[name] for name in cls._member_names_)

    def __len__(cls):
        """Return the number of members (no aliases)"""
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        """Returns a mapping of member name->value."""
        return _proxy(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'

    def __reversed__(cls):
        """Return members in reverse definition order."""
        members = cls._member_map_
        return (members[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The functional way to make an enumeration."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first = cls._get_mixins_(class_name, bases)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            pairs = []
            for count, name in enumerate(names):
                value = first._generate_next_value_(name, start, count, values[:])
                values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            namespace[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals['__name__']
            except (AttributeError, ValueError, KeyError):
                pass
        if module is not None:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Create a new Enum subclass that replaces a collection of global constants"""
        globals_ = sys.modules[module].__dict__
        source = source.__dict__ if source else globals_
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda item: (item[1], item[0]))
        except TypeError:
            members.sort(key=lambda item: item[0])
        made = cls(name, members, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            globals_.update(made.__members__)
        globals_[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the values, and the enumeration class among the bases."""
        if not bases:
            return object, None
        mcls._check_for_existing_members_(class_name, bases)
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError(
                'new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`'
            )
        return mcls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for base in [base for chain in bases for base in chain.__mro__ if base is not object]:
            if isinstance(base, EnumType):
                # What was found when that class was made.
                return base._value_repr_
            if '__repr__' in base.__dict__:
                return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = {data for data in map(_data_type_of, bases) if data is not None}
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {found!r}')
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The function that makes members, whether it came with the class, and whether it takes the value."""
        lookup = getattr(Enum, '__new__', None)
        new = classdict.get('__new__')
        if new is not None:
            new = getattr(new, '__func__', new)
            save_new = first_enum is not None
        else:
            save_new = False
            # The one of a base with values of a type comes before one that a base enumeration kept.
            sources = [(member_type, '__new_member__'), (first_enum, '__new_member__')]
            sources += [(member_type, '__new__'), (first_enum, '__new__')]
            for source, name in sources:
                new = getattr(source, name, None)
                if new is not None and new is not object.__new__ and new is not lookup:
                    break
            else:
                new = object.__new__
        # A plain object takes no arguments.
        use_args = first_enum is not None and new is not object.__new__ and new is not lookup
        return new, save_new, use_args


def _data_type_of(chain):
    """The type that the values get from a base class, or None."""
    # A class with a __new__ makes values. The class nearest to the enumeration in its line counts,
    # as it has what that class has and more.
    nearest = None
    for base in chain.__mro__:
        if base is object:
            continue
        if isinstance(base, EnumType):
            if base._member_type_ is not object:
                return base._member_type_
            continue
        nearest = nearest or base
        if '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
            return nearest
    return None


EnumMeta = EnumType


def _finish(made, data, first, classdict, save_new, order):
    """What a new enumeration gets once its members are there."""
    # Representations follow the data type only where the enumeration asks for it.
    settled = set(classdict)
    if ReprEnum is not None and ReprEnum in made.__bases__:
        settled |= {'__format__', '__str__'}
        if '__format__' not in classdict:
            made.__format__ = data.__format__
        if '__str__' not in classdict:
            method = data.__str__
            made.__str__ = data.__repr__ if method is object.__str__ else method
    if first is not None:
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in settled:
                method = getattr(made, name)
                if method in (getattr(data, name, None), getattr(object, name, None)):
                    setattr(made, name, getattr(first, name))

    if Flag is not None and issubclass(made, Flag):
        # Operators of a data type must not win over those of flags.
        for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
            if name not in classdict:
                method = getattr(Flag, name, None)
                if first is not None:
                    method = getattr(first, name, method)
                if method is not None:
                    type.__setattr__(made, name, method)

    if Enum is not None:
        # Members are made by __new_member__; the class is called to look them up.
        if save_new:
            made.__new_member__ = made._new_member_
        made.__new__ = Enum.__new__

    _check_order(made, order)
    if Flag is not None and issubclass(made, Flag):
        names = sorted(made._member_names_, key=lambda name: made._member_map_[name]._value_)
        if names != made._member_names_:
            made._iter_member_ = made._iter_member_by_def_


def _check_order(made, order):
    """Compare the names in _order_ with the members there are."""
    if order is None:
        return
    if isinstance(order, str):
        order = order.replace(',', ' ').split()
    aliases = {name for name in made._member_map_ if name not in made._member_names_}
    if Flag is not None and issubclass(made, Flag):
        order = [name for name in order if name not in aliases]
    else:
        order = [name for name in order if name not in aliases or name in made._member_names_]
    if order != made._member_names_:
        raise TypeError(f'member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}')


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs."""

    def __new__(cls, value):
        # Runs for lookups only: the metaclass makes the members.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for item in cls._member_map_.values():
                if item._value_ == value:
                    return item
        result = fault = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            fault = error
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if result is None and fault is None:
                raise invalid
            if fault is None:
                fault = TypeError(
                    f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member'
                )
            if not isinstance(fault, ValueError):
                fault.__context__ = invalid
            raise fault
        finally:
            # No cycle by way of this frame.
            fault = invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given."""
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
            unordered = False
        except TypeError:
            last = last_values[-1]
            unordered = True
        if not unordered:
            try:
                return last + 1
            except TypeError:
                unordered = True
        import warnings

        warnings.warn(
            'In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support '
            'adding +1\nand the value returned will be the largest value in the enum incremented by 1',
            DeprecationWarning,
            stacklevel=3,
        )
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        """Returns all members and all public methods"""
        names = set()
        if self.__class__._member_type_ is not object:
            names = set(object.__dir__(self))
        for name in getattr(self, '__dict__', ()):
            if name[0] != '_':
                names.add(name)
        for cls in self.__class__.mro():
            for name, obj in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(obj, property):
                    if obj.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                else:
                    names.add(name)
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'} | names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        """values must already be of type `str`"""
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))
        value = str(*values)
        item = str.__new__(cls, value)
        item._value_ = value
        return item

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the lower-cased version of the member name."""
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """Control how out of range values are handled:
    "strict" -> error is raised, "conform" -> extra bits are discarded,
    "eject" -> lose flag status, "keep" -> keep flag status and all bits"""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=CONFORM):
    """Support for flags"""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given: the next power of two."""
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1 if last >= 0 else (~last).bit_length() - 1
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None
        return 2 ** (high + 1)

    _numeric_repr_ = repr

    @classmethod
    def _iter_member_by_value_(cls, value):
        """Extract all members from the value in definition (i.e. increasing value) order."""
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            item = cls._value2member_map_.get(bit)
            if item is not None:
                yield item

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """Extract all members from the value in definition order."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda item: item._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the composite member of the value, if the value is allowed."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask = cls._flag_mask_
        every = cls._all_bits_
        given = value
        if not ~every <= value <= every or value & (every ^ mask):
            boundary = cls._boundary_
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}'
                )
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value = max(every + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
        if value < 0:
            value += every + 1
        known = cls._value2member_map_.get(value)
        if known is not None and value != given:
            return known
        unknown = value & ~mask
        if cls._member_type_ is object:
            item = object.__new__(cls)
        else:
            item = cls._member_type_.__new__(cls, value)
        if not hasattr(item, '_value_'):
            item._value_ = value
        members = list(cls._iter_member_(value))
        if members:
            item._name_ = '|'.join([found._name_ for found in members])
            if unknown:
                item._name_ += f'|{cls._numeric_repr_(unknown)}'
        else:
            item._name_ = None
        # Another thread may have been first.
        known = cls._value2member_map_.setdefault(value, item)
        return known

    def __contains__(self, other):
        """Returns True if self has at least the same flags set as other."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                f'{self.__class__.__qualname__!r}'
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Returns flags in definition order."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        name = self.__class__.__name__
        if self._name_ is None:
            return f'<{name}: {show(self._value_)}>'
        return f'<{name}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f'{name}({self._value_!r})'
        return f'{name}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        value = self._other_value(other)
        if value is None:
            return NotImplemented
        return self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other_value(other)
        if value is None:
            return NotImplemented
        return self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other_value(other)
        if value is None:
            return NotImplemented
        return self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._inverted_ is None:
            cls = self.__class__
            if self._boundary_ is KEEP:
                self._inverted_ = cls(-self._value_ - 1)
            else:
                self._inverted_ = cls(self._flag_mask_ ^ self._value_)
            if isinstance(self._inverted_, cls):
                self._inverted_._inverted_ = self
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    aliases = [(name, item.name) for name, item in enumeration.__members__.items() if name != item.name]
    if aliases:
        listed = ', '.join([f'{alias} -> {name}' for alias, name in aliases])
        raise ValueError(f'duplicate values found in {enumeration!r}: {listed}')
    return enumeration


class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration for various constraints. (see EnumCheck)"""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        if not is_flag and not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(key, item.name) for key, item in enumeration.__members__.items() if key != item.name]
                if aliases:
                    listed = ', '.join([f'{alias} -> {key}' for alias, key in aliases])
                    raise ValueError(f'aliases found in {enumeration!r}: {listed}')
            elif check is CONTINUOUS:
                _check_continuous(name, enumeration, is_flag)
            elif check is NAMED_FLAGS:
                _check_named_flags(name, enumeration)
        return enumeration


def _check_continuous(name, enumeration, is_flag):
    values = {item.value for item in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if is_flag:
        absent = [2**power for power in range(low.bit_length(), high.bit_length() - 1) if 2**power not in values]
    else:
        absent = [value for value in range(low + 1, high) if value not in values]
    if absent:
        kind = 'flag' if is_flag else 'enum'
        raise ValueError(f'invalid {kind} {name!r}: missing values {", ".join(map(str, absent))}'[:256])


def _check_named_flags(name, enumeration):
    values = {item.value for item in enumeration}
    unnamed = []
    total = 0
    for alias, item in enumeration._member_map_.items():
        if alias in enumeration._member_names_ or item.value < 0:
            # Members have their one bit named.
            continue
        absent = [bit for bit in _iter_bits_lsb(item.value) if bit not in values]
        if absent:
            unnamed.append(alias)
            for bit in absent:
                total |= bit
    if not unnamed:
        return
    if len(unnamed) == 1:
        alias = f'alias {unnamed[0]} is missing'
    else:
        alias = f'aliases {", ".join(unnamed[:-1])} and {unnamed[-1]} are missing'
    if _is_single_bit(total):
        value = f'value 0x{total:x}'
    else:
        value = f'combined values of 0x{total:x}'
    raise ValueError(
        f'invalid Flag {name!r}: {alias} {value} [use enum.show_flag_values(value) for details]'
    )


def global_enum_repr(self):
    """use module.enum_name instead of class.enum_name"""
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    """use module.flag_name instead of class.flag_name"""
    module = self.__class__.__module__.split('.')[-1]
    cls_name = self.__class__.__name__
    if self._name_ is None:
        return f'{module}.{cls_name}({self._value_})'
    if _is_single_bit(self._value_):
        return f'{module}.{self._name_}'
    if self._boundary_ is not KEEP:
        return '|'.join([f'{module}.{name}' for name in self.name.split('|')])
    return '|'.join([name if name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|')])


def global_str(self):
    """use enum_name instead of class.enum_name"""
    if self._name_ is None:
        return f'{self.__class__.__name__}({self._value_!r})'
    return self._name_


def global_enum(cls, update_str=False):
    """decorator that makes the repr() of an enum member reference its module
    instead of its class; also exports all members to the enum's module's global namespace"""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None):
    """Class decorator that converts a normal class into an Enum."""

    def convert(cls):
        namespace = etype.__class__.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__'):
                namespace[name] = value
        return etype.__class__(cls.__name__, (etype,), namespace, boundary=boundary)

    return convert
