"""The functions of codecs that are native elsewhere."""

from codecs import decode, encode, lookup, lookup_error, register, register_error, unregister
