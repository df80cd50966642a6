/* The yardstick for durable writes on SQLite: one INSERT of a row as long as an order's, one commit, again.
 *
 *     sqlite_loop FILE SECONDS
 *
 * The same promise as the server's: WAL and synchronous=FULL. It prints commits a second. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static sqlite3 *database;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static void require(int is_so) {
    if (is_so) return;
    fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(database));
    exit(1);
}

static void run(const char *text) { require(sqlite3_exec(database, text, NULL, NULL, NULL) == SQLITE_OK); }

int main(int count, char **words) {
    if (count != 3) return fprintf(stderr, "sqlite_loop FILE SECONDS\n"), 2;
    require(sqlite3_open(words[1], &database) == SQLITE_OK);
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("CREATE TABLE IF NOT EXISTS one_row (estate TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL, "
        "home TEXT NOT NULL, door TEXT NOT NULL, fault TEXT NOT NULL, state TEXT NOT NULL, received_at INTEGER NOT NULL, "
        "body TEXT NOT NULL, PRIMARY KEY (estate, id))");
    sqlite3_stmt *insert;
    require(sqlite3_prepare_v2(database,
        "INSERT INTO one_row VALUES ('0199e2a4-6c00-7000-8000-000000000001', ?1, ?2, "
        "'0199e2a4-6c00-7000-8000-000000000002', '12 8 C', 'Kitchen tap drips', 'received', 1795000000000, "
        "'{\"fact\":\"received\",\"report\":{\"channel\":\"phone\",\"home\":\"0199e2a4-6c00-7000-8000-000000000002\","
        "\"words\":\"It will not close and drips all night\",\"fault\":\"Kitchen tap drips\",\"callback\":\"61234567\"},"
        "\"urgency\":\"routine\",\"promised-until\":1795000000000}')",
        -1, &insert, NULL) == SQLITE_OK);

    double began = now(), end = began + atof(words[2]), last = began;
    long long commits = 0, first = (long long)(time(NULL)) << 24;
    while ((last = now()) < end) {
        char id[40];
        int length = snprintf(id, sizeof id, "%08llx-0000-7000-8000-%012llx", first >> 24, first + commits);
        sqlite3_bind_text(insert, 1, id, length, SQLITE_STATIC);
        sqlite3_bind_int64(insert, 2, commits);
        require(sqlite3_step(insert) == SQLITE_DONE);
        sqlite3_reset(insert);
        commits++;
    }
    printf("%.1f\n", commits / (last - began));
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return 0;
}
