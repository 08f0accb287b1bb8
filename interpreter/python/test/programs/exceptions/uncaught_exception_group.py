def task(n):
    if n == 0:
        raise ValueError('zero')
    if n == 1:
        return {}['missing']
    return n

def run():
    errors = []
    for i in range(3):
        try:
            print('result', task(i))
        except Exception as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup('some tasks failed', errors)

try:
    run()
except ExceptionGroup as g:
    raise ExceptionGroup('outer', [g, TypeError('another')])
