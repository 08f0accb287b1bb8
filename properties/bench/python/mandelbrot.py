def main():
    width, height, limit = 80, 60, 100
    count = 0
    for y in range(height):
        for x in range(width):
            cr = 2.0 * x / width - 1.5
            ci = 2.0 * y / height - 1.0
            zr = zi = 0.0
            i = 0
            while i < limit:
                t = zr * zr - zi * zi + cr
                zi = 2.0 * zr * zi + ci
                zr = t
                if zr * zr + zi * zi > 4.0:
                    break
                i += 1
            count += i
    return count
