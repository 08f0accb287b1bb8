VOWELS = 'aeiou'
CONSONANTS = 'bcdfghklmnprstvw'


def make(count):
    words = []
    seed = 42
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        number = seed // 65536 % 900
        number = number * number // 900
        words.append(CONSONANTS[number % 16] + VOWELS[number % 5] + CONSONANTS[number // 16 % 16] + VOWELS[number // 80 % 5])
    return ' '.join(words)


TEXT = make(30000)


def main():
    counts = {}
    longest = ''
    for word in TEXT.split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
        if len(word) > len(longest):
            longest = word
    best = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:10]
    return len(counts), longest, best
