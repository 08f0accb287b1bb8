def main():
    lst = ['foo']
    total = 0
    for i in range(300000):
        lst.append(i)
        total += lst.pop()
    return total
