def parse(text):
    try:
        return int(text)
    except ValueError:
        return float(
            text)

def all_of(texts):
    try:
        return [parse(t) for t in texts]
    finally:
        print('cleanup')

print(all_of(['1', '2.5']))
all_of(['3', 'x'])
