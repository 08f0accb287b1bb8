# The carets mark the operator, the subscript or the call that failed.
data = {'list': [1, 2, {'k': None}]}

def attribute():
    return data['list'][2]['k'].name

def subscript():
    return data['list'][2]['q']['r']

def operator():
    x, y = 5, 'a'
    return x * 2 + (y + 'b') - x

def call():
    return data['list'][0]('argument',
                           len(data))

import traceback
for f in (attribute, subscript, operator, call):
    try:
        f()
    except Exception:
        print(traceback.format_exc(), end='')
print(1,
      2, data['list'][
          0] +
      data)
