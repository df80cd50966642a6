/* Asks an HTTP/1.1 server over kept-alive connections, one question at a time on each, and says how fast it answered.
 *
 *     load PORT CONNECTIONS SECONDS REQUEST [VALUES]
 *
 * REQUEST is a file with one request as it goes over the wire. In it %K becomes 32 digits that never come twice, and %V
 * a line of the file VALUES, chosen by chance. It prints one line:
 *
 *     answers refused unfinished seconds p50 p99 longest      (times in microseconds)
 *
 * One thread in C, because the server shares the machine with it: a client that takes half the processor would
 * measure itself. */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { ROOM = 256 * 1024, MOST_VALUES = 1 << 20, PATIENCE = 30 /* seconds for the last answers */ };

struct line {
    int socket;
    double asked;
    size_t have;       /* bytes of the head in `head`; whatever exceeds it is body and only counted */
    long body_left;    /* -1 while the head is not complete */
    int status;
    char head[4096];
};

static char *request, *values_text, **values;
static size_t value_count;
static unsigned long long key;
static unsigned int *took;  /* microseconds, one a answer */
static size_t answers, room_for_answers, refused;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    char *text = calloc(1, length + 1);
    if (!text || fread(text, 1, length, file) != (size_t)length) fail(path);
    fclose(file);
    return text;
}

static void read_values(const char *path) {
    values_text = contents(path);
    values = malloc(sizeof(char *) * MOST_VALUES);
    for (char *one = strtok(values_text, "\n"); one && value_count < MOST_VALUES; one = strtok(NULL, "\n"))
        values[value_count++] = one;
}

static int connect_to(int port) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(port)};
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int one = 1, s = socket(AF_INET, SOCK_STREAM, 0);
    if (s < 0 || connect(s, (struct sockaddr *)&place, sizeof place) < 0) fail("connect");
    setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    return s;
}

/* Requests are far smaller than a socket's buffer, and the buffer is empty when one is sent: a plain write takes all. */
static void ask(struct line *line) {
    static char text[ROOM];
    size_t length = 0;
    for (const char *c = request; *c && length < ROOM - 512; c++) {
        if (c[0] == '%' && c[1] == 'K') {
            length += snprintf(text + length, 64, "%032llx", ++key);
            c++;
        } else if (c[0] == '%' && c[1] == 'V' && value_count) {
            length += snprintf(text + length, 256, "%s", values[random() % value_count]);
            c++;
        } else {
            text[length++] = *c;
        }
    }
    line->have = 0;
    line->body_left = -1;
    line->asked = now();
    if (write(line->socket, text, length) != (ssize_t)length) fail("write");
}

static void note(struct line *line) {
    if (answers == room_for_answers) {
        room_for_answers = room_for_answers ? room_for_answers * 2 : 1 << 16;
        took = realloc(took, room_for_answers * sizeof *took);
        if (!took) fail("memory");
    }
    took[answers++] = (unsigned int)((now() - line->asked) * 1e6);
    if (line->status < 200 || line->status > 299) refused++;
}

/* Reads what has come; 1 when the answer is complete. */
static int hear(struct line *line) {
    static char bytes[ROOM];
    ssize_t count = read(line->socket, bytes, sizeof bytes);
    if (count < 0 && errno == EINTR) return 0;
    if (count <= 0) {
        fprintf(stderr, "the server hung up\n");
        exit(1);
    }
    if (line->body_left >= 0) {
        line->body_left -= count;
        return line->body_left <= 0;
    }
    size_t kept = sizeof line->head - 1 - line->have, copied = (size_t)count < kept ? (size_t)count : kept;
    memcpy(line->head + line->have, bytes, copied);
    line->head[line->have + copied] = 0;
    char *end = strstr(line->head, "\r\n\r\n");
    if (!end) {
        line->have += copied;
        if (copied == kept) fail("an answer's head is too long");
        return 0;
    }
    *end = 0;
    char *length = strcasestr(line->head, "\r\ncontent-length:");
    line->status = atoi(line->head + 9);
    line->body_left = length ? atol(length + 17) : 0;
    line->body_left -= (long)(line->have + count) - (end + 4 - line->head);
    return line->body_left <= 0;
}

static int earlier(const void *a, const void *b) {
    unsigned int x = *(const unsigned int *)a, y = *(const unsigned int *)b;
    return (x > y) - (x < y);
}

int main(int count, char **words) {
    if (count < 5) return fprintf(stderr, "load PORT CONNECTIONS SECONDS REQUEST [VALUES]\n"), 2;
    int port = atoi(words[1]), connections = atoi(words[2]);
    double seconds = atof(words[3]);
    request = contents(words[4]);
    if (count > 5) read_values(words[5]);
    srandom(getpid());
    key = ((unsigned long long)time(NULL) << 32) ^ ((unsigned long long)getpid() << 24);

    struct line *lines = calloc(connections, sizeof *lines);
    int poll = epoll_create1(0), asking = connections;
    for (int i = 0; i < connections; i++) {
        lines[i].socket = connect_to(port);
        struct epoll_event wish = {.events = EPOLLIN, .data.ptr = &lines[i]};
        if (epoll_ctl(poll, EPOLL_CTL_ADD, lines[i].socket, &wish) < 0) fail("epoll_ctl");
    }
    double began = now(), last = began;
    for (int i = 0; i < connections; i++) ask(&lines[i]);
    while (asking > 0 && now() < began + seconds + PATIENCE) {
        struct epoll_event heard[64];
        int ready = epoll_wait(poll, heard, 64, 1000);
        for (int i = 0; i < ready; i++) {
            struct line *line = heard[i].data.ptr;
            if (!hear(line)) continue;
            note(line);
            last = now();
            if (last < began + seconds) ask(line); else asking--;
        }
    }
    qsort(took, answers, sizeof *took, earlier);
    if (!answers) return printf("0 0 %d %.3f 0 0 0\n", asking, last - began), 0;
    printf("%zu %zu %d %.3f %u %u %u\n", answers, refused, asking, last - began, took[answers / 2],
           took[answers * 99 / 100], took[answers - 1]);
    return 0;
}
