"""Does a Postgres server answer at TEST_DATABASE_URL? `python -m tests.postgres` exits with 0 if so."""

import os
import sys

import environ
import psycopg2


def answers(url: str) -> bool:
    """Is there a server at this address that lets us in? The database itself need not exist."""
    found = environ.Env.db_url_config(url)
    try:
        psycopg2.connect(
            dbname="postgres",
            user=found["USER"] or None,
            password=found["PASSWORD"] or None,
            host=found["HOST"] or None,
            port=found["PORT"] or None,
            connect_timeout=3,
        ).close()
    except psycopg2.OperationalError as error:
        print(error, file=sys.stderr)
        return False
    return True


if __name__ == "__main__":
    sys.exit(not answers(os.environ["TEST_DATABASE_URL"]))
