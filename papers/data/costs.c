/*
 * Measures what the cost models of `interpreter/python/time/profiles/` call measured, in nanoseconds: medians.
 *
 *   cc -O2 -pthread -o costs papers/data/costs.c && ./costs
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { rounds = 2001, page = 4096, large = 1 << 26, small = 1 << 22 };

static double samples[rounds];

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

static int compare(const void *one, const void *other)
{
    double difference = *(const double *)one - *(const double *)other;
    return (difference > 0) - (difference < 0);
}

static void tell(const char *what, int count)
{
    qsort(samples, count, sizeof *samples, compare);
    printf("%-60s %10.3f\n", what, samples[count / 2]);
}

/* A condition variable from one thread to another, there and back. */

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t there = PTHREAD_COND_INITIALIZER, back = PTHREAD_COND_INITIALIZER;
static int turn;

static void *answer(void *unused)
{
    pthread_mutex_lock(&mutex);
    for (int i = 0; i < rounds * 20; i++) {
        while (turn != 1) pthread_cond_wait(&there, &mutex);
        turn = 0;
        pthread_cond_signal(&back);
    }
    pthread_mutex_unlock(&mutex);
    return unused;
}

static void measure_wake(void)
{
    pthread_t thread;
    pthread_create(&thread, NULL, answer, NULL);
    pthread_mutex_lock(&mutex);
    for (int i = 0; i < rounds; i++) {
        double start = now();
        for (int j = 0; j < 20; j++) {
            turn = 1;
            pthread_cond_signal(&there);
            while (turn != 0) pthread_cond_wait(&back, &mutex);
        }
        samples[i] = (now() - start) / 40;
    }
    pthread_mutex_unlock(&mutex);
    pthread_join(thread, NULL);
    tell("a condition variable from one thread to another", rounds);
}

/* A lock that two threads let go of and take again, with work in between: what a round takes more than with one. */

static sem_t semaphore;
static int with_semaphore;
static long spins, turns;

static void spin(long count)
{
    for (volatile long i = 0; i < count; i++) {}
}

static void *contend(void *unused)
{
    if (with_semaphore) sem_wait(&semaphore); else pthread_mutex_lock(&mutex);
    for (long i = 0; i < turns; i++) {
        spin(spins);
        if (with_semaphore) { sem_post(&semaphore); sem_wait(&semaphore); }
        else { pthread_mutex_unlock(&mutex); pthread_mutex_lock(&mutex); }
    }
    if (with_semaphore) sem_post(&semaphore); else pthread_mutex_unlock(&mutex);
    return unused;
}

static double round_with(int threads)
{
    pthread_t made[2];
    double start = now();
    for (int i = 0; i < threads; i++) pthread_create(&made[i], NULL, contend, NULL);
    for (int i = 0; i < threads; i++) pthread_join(made[i], NULL);
    return (now() - start) / turns / threads;
}

static void measure_attempt(const char *what, int semaphores, double work)
{
    double start = now();
    spin(10000000);
    spins = work / ((now() - start) / 1e7);
    with_semaphore = semaphores;
    turns = 1e8 / work;
    samples[0] = round_with(2) - round_with(1);
    tell(what, 1);
}

/* Memory. */

static void measure_page(void)
{
    size_t size = (size_t)page * 4096;
    int file = memfd_create("pages", 0);
    if (ftruncate(file, 2 * size) != 0) return;
    char *from = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    char *to = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    memset(from, 1, size);
    for (int i = 0; i < rounds; i++) {
        size_t at = (size_t)i * page;
        double start = now();
        remap_file_pages(to + at, page, 0, size / page + i, 0);
        memcpy(to + at, from + at, page);
        samples[i] = now() - start;
    }
    tell("remap_file_pages of one page, and its copy", rounds);
}

static size_t scattered(int at, size_t size)
{
    return ((uint64_t)at * 2654435761u) & (size - page);
}

static void measure_memory(void)
{
    char *from = malloc(large), *to = malloc(large);
    memset(from, 1, large);
    memset(to, 1, large);
    for (int i = 0; i < 201; i++) {
        double start = now();
        for (int j = 0; j < 10000; j++) memcpy(to + scattered(j, large), from + scattered(j, large), 64);
        samples[i] = (now() - start) / 10000;
    }
    tell("a scattered object of 64 bytes is copied", 201);
    for (int i = 0; i < 201; i++) {
        double start = now();
        memcpy(to, from, small);
        samples[i] = (now() - start) / small;
    }
    tell("memory is copied, a byte", 201);
    for (int i = 0; i < 201; i++) {
        double start = now();
        memset(to, 0, 400000);
        samples[i] = (now() - start) / 400000;
    }
    tell("zeroing of memory, a byte", 201);
    for (int i = 0; i < 201; i++) {
        double start = now();
        for (int j = 0; j < 10000; j++) from[(uint64_t)j * 2654435761u % small] = j;
        samples[i] = (now() - start) / 10000;
    }
    tell("a scattered byte is stored", 201);
    for (int i = 0; i < 201; i++) {
        long sum = 0;
        double start = now();
        for (int j = 0; j < 10000; j++) sum += from[(uint64_t)j * 2654435761u % small] == 3;
        samples[i] = (now() - start) / 10000 + (sum > 10000);
    }
    tell("a scattered byte is loaded", 201);
}

int main(void)
{
    sem_init(&semaphore, 0, 1);
    for (int i = 0; i < rounds; i++) {
        double start = now();
        usleep(1);
        samples[i] = now() - start;
    }
    tell("usleep(1)", rounds);
    for (int i = 0; i < rounds; i++) {
        double start = now();
        for (int j = 0; j < 1000; j++) {
            pthread_mutex_lock(&mutex);
            pthread_mutex_unlock(&mutex);
        }
        samples[i] = (now() - start) / 1000;
    }
    tell("an uncontended mutex", rounds);
    measure_wake();
    measure_attempt("a semaphore let go of in vain, after 2.5 us of work", 1, 2500);
    measure_attempt("a mutex let go of in vain, after 8.4 us of work", 0, 8400);
    measure_page();
    measure_memory();
    return 0;
}
