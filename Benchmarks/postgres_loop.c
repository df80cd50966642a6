/* The yardstick for durable writes on PostgreSQL: one prepared INSERT of a row as long as an order's, one commit, again.
 *
 *     postgres_loop URL SECONDS
 *
 * It prints commits a second. */
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static PGconn *connection;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static void require(PGresult *result, ExecStatusType wanted) {
    if (PQresultStatus(result) != wanted) {
        fprintf(stderr, "postgres: %s\n", PQerrorMessage(connection));
        exit(1);
    }
    PQclear(result);
}

int main(int count, char **words) {
    if (count != 3) return fprintf(stderr, "postgres_loop URL SECONDS\n"), 2;
    connection = PQconnectdb(words[1]);
    require(PQexec(connection, "SET client_min_messages = warning"), PGRES_COMMAND_OK);
    require(PQexec(connection, "SET synchronous_commit = on"), PGRES_COMMAND_OK);
    require(PQexec(connection,
        "CREATE TABLE IF NOT EXISTS one_row (estate TEXT NOT NULL, id TEXT NOT NULL, number BIGINT NOT NULL, "
        "home TEXT NOT NULL, door TEXT NOT NULL, fault TEXT NOT NULL, state TEXT NOT NULL, received_at BIGINT NOT NULL, "
        "body TEXT NOT NULL, PRIMARY KEY (estate, id))"), PGRES_COMMAND_OK);
    require(PQprepare(connection, "insert",
        "INSERT INTO one_row VALUES ('0199e2a4-6c00-7000-8000-000000000001', $1, $2, "
        "'0199e2a4-6c00-7000-8000-000000000002', '12 8 C', 'Kitchen tap drips', 'received', 1795000000000, "
        "'{\"fact\":\"received\",\"report\":{\"channel\":\"phone\",\"home\":\"0199e2a4-6c00-7000-8000-000000000002\","
        "\"words\":\"It will not close and drips all night\",\"fault\":\"Kitchen tap drips\",\"callback\":\"61234567\"},"
        "\"urgency\":\"routine\",\"promised-until\":1795000000000}')",
        2, NULL), PGRES_COMMAND_OK);

    double began = now(), end = began + atof(words[2]), last = began;
    long long commits = 0, first = (long long)(time(NULL)) << 24;
    while ((last = now()) < end) {
        char id[40], number[24];
        snprintf(id, sizeof id, "%08llx-0000-7000-8000-%012llx", first >> 24, first + commits);
        snprintf(number, sizeof number, "%lld", commits);
        const char *values[] = {id, number};
        require(PQexecPrepared(connection, "insert", 2, values, NULL, NULL, 0), PGRES_COMMAND_OK);
        commits++;
    }
    printf("%.1f\n", commits / (last - began));
    PQfinish(connection);
    return 0;
}
