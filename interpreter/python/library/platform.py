"""What this runs on, as far as programs may ask."""

import sys as _sys


def system():
    return 'Linux'


def machine():
    return 'x86_64'


def node():
    return 'localhost'


def release():
    return ''


def version():
    return ''


def processor():
    return ''


def architecture(executable='', bits='', linkage=''):
    return '64bit', 'ELF'


def python_implementation():
    return _sys.implementation.name


def python_version():
    return '.'.join([str(part) for part in _sys.version_info[:3]])


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_compiler():
    return ''


def platform(aliased=False, terse=False):
    return f'{system()}-{machine()}'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return lib, version
