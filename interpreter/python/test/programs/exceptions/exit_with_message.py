import sys
def usage(problem):
    # A code that is no number goes to standard error, and the status is 1.
    sys.exit('usage: program FILE\n' + problem)
print('before')
try:
    try:
        raise ValueError('context does not show')
    finally:
        print('finally')
except ValueError as e:
    usage(f'error: {e}')
print('never')
