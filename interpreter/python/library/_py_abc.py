"""Abstract base classes without native parts: they have none here."""

from abc import ABCMeta, get_cache_token
