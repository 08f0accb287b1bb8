def lookup(d, k):
    try:
        return d[k]
    except KeyError:
        raise LookupError('nothing under ' + k) from None

print(lookup({'a': 1}, 'a'))
result = (
    lookup({}, 'a')
    + 1
)
print(result)
