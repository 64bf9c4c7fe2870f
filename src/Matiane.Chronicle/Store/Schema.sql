-- Facts: only ever added. Times are milliseconds since 1970, UTC.
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE report(
  number INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  address TEXT,
  source TEXT, url TEXT, language TEXT, title TEXT, text TEXT,
  published INTEGER, published_text TEXT, has_time INTEGER NOT NULL,
  place TEXT,
  added INTEGER NOT NULL,
  UNIQUE(document, fingerprint)) STRICT;
CREATE INDEX report_address ON report(address, fingerprint) WHERE address IS NOT NULL;
CREATE INDEX report_published ON report(published);
CREATE TABLE coding(number INTEGER PRIMARY KEY, report INTEGER NOT NULL, coder TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX coding_report ON coding(report);
CREATE TABLE claim(number INTEGER PRIMARY KEY, coding INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE INDEX claim_coding ON claim(coding);
CREATE TABLE decision(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
CREATE TABLE revision(number INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
CREATE TABLE change(number INTEGER PRIMARY KEY, revision INTEGER NOT NULL, kind TEXT NOT NULL, event TEXT NOT NULL, others TEXT NOT NULL) STRICT;
CREATE INDEX change_revision ON change(revision);
-- Trigrams of every text, without their positions: candidates are checked against the text itself.
CREATE VIRTUAL TABLE report_text USING fts5(title, text, content='report', content_rowid='number', tokenize='trigram', detail=none);

-- Derived from the facts; made again by "matiane rebuild".
CREATE TABLE told(
  claim INTEGER PRIMARY KEY,
  report INTEGER NOT NULL,
  document TEXT NOT NULL,
  address TEXT NOT NULL UNIQUE,
  state INTEGER NOT NULL,
  known INTEGER NOT NULL, until INTEGER,
  neighbourhood INTEGER, event TEXT,
  keys BLOB) STRICT;
CREATE INDEX told_document ON told(document);
CREATE INDEX told_report ON told(report);
CREATE INDEX told_event ON told(event, report) WHERE event IS NOT NULL;
CREATE INDEX told_neighbourhood ON told(neighbourhood) WHERE neighbourhood IS NOT NULL;
CREATE INDEX told_until ON told(until) WHERE until IS NOT NULL;
CREATE TABLE mark(decision TEXT NOT NULL, role INTEGER NOT NULL, document TEXT NOT NULL, address TEXT NOT NULL, present INTEGER NOT NULL, PRIMARY KEY(decision, role, address)) STRICT, WITHOUT ROWID;
CREATE INDEX mark_document ON mark(document);
CREATE TABLE block(key INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY(key, claim)) STRICT, WITHOUT ROWID;
CREATE TABLE neighbourhood(number INTEGER PRIMARY KEY, first_known INTEGER NOT NULL, last_known INTEGER NOT NULL) STRICT;
CREATE INDEX neighbourhood_known ON neighbourhood(last_known, first_known);
CREATE TABLE event(
  id TEXT PRIMARY KEY,
  neighbourhood INTEGER NOT NULL,
  event TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, confidence REAL NOT NULL,
  geonames INTEGER, name TEXT, country TEXT, admin1 TEXT, precision INTEGER, latitude REAL, longitude REAL,
  first_day INTEGER, last_day INTEGER,
  figures INTEGER NOT NULL,
  last_known INTEGER NOT NULL,
  hash TEXT NOT NULL,
  persons INTEGER NOT NULL DEFAULT 0) STRICT;
-- The last day in each: what is counted by days is counted in the index alone.
CREATE INDEX event_day ON event(first_day DESC, id, last_day);
CREATE INDEX event_country ON event(country, first_day DESC, id, last_day);
CREATE INDEX event_geonames ON event(geonames, first_day DESC, id, last_day);
CREATE INDEX event_kind ON event(event, mode, first_day DESC, id, last_day);
CREATE INDEX event_name ON event(name, country, first_day DESC, id, last_day);
CREATE INDEX event_admin1 ON event(admin1, country, first_day DESC, id, last_day);
CREATE INDEX event_near ON event(country, precision, latitude, longitude);
CREATE INDEX event_neighbourhood ON event(neighbourhood);
CREATE TABLE word(kind TEXT NOT NULL, word TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY(kind, word, event)) STRICT, WITHOUT ROWID;
CREATE INDEX word_event ON word(event);
-- What wants a person's eye. The desk reads it; decisions take things off it.
CREATE TABLE waiting(event TEXT NOT NULL, claim TEXT NOT NULL, why TEXT NOT NULL, urgency REAL NOT NULL, PRIMARY KEY(event, claim)) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_urgency ON waiting(urgency DESC, claim);
