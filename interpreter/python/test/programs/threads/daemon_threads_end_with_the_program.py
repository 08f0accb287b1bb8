import threading
import time

log = []


def forever():
    while True:
        time.sleep(0.01)
        log.append(1)


def busy():
    n = 0
    while True:
        n += 1


threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=busy, daemon=True).start()
time.sleep(0.3)
print(len(log) > 3)


def work():
    time.sleep(0.05)
    print("worker ends")


threading.Thread(target=work).start()
print("main ends")
