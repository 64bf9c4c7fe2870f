using System.Runtime.InteropServices;
using System.Text.Json;
using Matiane.Chronicle.Model;
using Microsoft.Data.Sqlite;

namespace Matiane.Chronicle.Store;

/// <summary>Writes to a chronicle in SQLite: one connection, one transaction, rolled back unless committed.</summary>
internal sealed class SqliteWriter(SqliteConnection connection, Action ended) : SqliteReader(connection, deferred: false), IStoreWriter
{
    public long Append(ReportFact report)
    {
        var head = report.Head;
        var number = Number(
            """
            INSERT INTO report(document, fingerprint, address, source, url, language, title, text, published, published_text, has_time, place, added)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING number
            """,
            head.Document, report.Fingerprint, ReportName.Address(head.Url), head.Source, head.Url, head.Language, head.Title, report.Text,
            head.Published?.ToUnixTimeMilliseconds(), report.PublishedText, report.HasTime ? 1 : 0, report.Place, head.Added.ToUnixTimeMilliseconds());
        Run("INSERT INTO report_text(rowid, title, text) VALUES ($1, $2, $3)", number, head.Title, report.Text);
        return number;
    }

    public void Append(long report, CodingFact coding)
    {
        var number = Number("INSERT INTO coding(report, coder, at) VALUES ($1, $2, $3) RETURNING number", report, coding.Coder, coding.At.ToUnixTimeMilliseconds());
        foreach (var claim in coding.Claims)
        {
            Run("INSERT INTO claim(coding, body) VALUES ($1, $2)", number, ClaimBody.Write(claim));
        }
    }

    public void Append(DecisionFact decision) =>
        Run("INSERT INTO decision(id, body) VALUES ($1, $2)", decision.Decision.Id, JsonSerializer.Serialize(decision, JsonSerializerOptions.Web));

    public void Append(int revision, DateTimeOffset at, IReadOnlyList<EventChange> changes)
    {
        Run("INSERT INTO revision(number, at) VALUES ($1, $2)", revision, at.ToUnixTimeMilliseconds());
        foreach (var change in changes)
        {
            Run("INSERT INTO change(revision, kind, event, others) VALUES ($1, $2, $3, $4)", change.Revision, change.Kind.ToString(), change.Event, string.Join(' ', change.Others));
        }
    }

    public void Set(string name, string value) => Run("INSERT INTO setting(name, value) VALUES ($1, $2) ON CONFLICT(name) DO UPDATE SET value = $2", name, value);

    public void Replace(string document, IReadOnlyList<ToldRow> told)
    {
        foreach (var (claim, keys) in Rows("SELECT claim, keys FROM told WHERE document = $1 AND keys IS NOT NULL", r => (r.GetInt64(0), Bytes(r, 1)), document))
        {
            Unblock(claim, keys);
        }

        Run("DELETE FROM told WHERE document = $1", document);
        foreach (var row in told)
        {
            Run(
                "INSERT INTO told(claim, report, document, address, state, known, until) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                row.Claim, row.Report, document, row.Address, (long)row.State, row.Known.ToUnixTimeMilliseconds(), row.Until?.ToUnixTimeMilliseconds());
        }
    }

    public IReadOnlyList<EventTrace> Traces(IReadOnlyCollection<string>? neighbourhoods)
    {
        const string Columns = "SELECT e.id, e.hash, t.address";
        const string Order = "ORDER BY e.id, t.address";
        var rows = neighbourhoods is null
            ? Rows($"{Columns} FROM event e JOIN told t ON t.event = e.id {Order}", Trace)
            : Rows($"{Columns} FROM json_each($1) n CROSS JOIN event e ON e.neighbourhood = n.value CROSS JOIN told t ON t.event = e.id {Order}", Trace, JsonSerializer.Serialize(neighbourhoods.Select(NeighbourhoodNumber)));
        return [.. rows.GroupBy(r => (r.Id, r.Hash)).Select(g => new EventTrace(g.Key.Id, g.Key.Hash, [.. g.Select(r => r.Address)]))];

        static (string Id, string Hash, string Address) Trace(SqliteDataReader row) => (row.GetString(0), row.GetString(1), row.GetString(2));
    }

    public void Forget(IReadOnlyCollection<string> neighbourhoods)
    {
        foreach (var number in neighbourhoods.Select(NeighbourhoodNumber))
        {
            Run("DELETE FROM word WHERE (kind, word, event) IN (SELECT w.kind, w.word, w.event FROM event e CROSS JOIN word w ON w.event = e.id WHERE e.neighbourhood = $1)", number);
            Run("DELETE FROM waiting WHERE event IN (SELECT id FROM event WHERE neighbourhood = $1)", number);
            Run("DELETE FROM event WHERE neighbourhood = $1", number);
            Run("UPDATE told SET neighbourhood = NULL, event = NULL WHERE neighbourhood = $1", number);
            Run("DELETE FROM neighbourhood WHERE number = $1", number);
        }
    }

    public void Keep(NeighbourhoodRow neighbourhood)
    {
        var number = NeighbourhoodNumber(neighbourhood.Id);
        Run("INSERT INTO neighbourhood(number, first_known, last_known) VALUES ($1, $2, $3)", number, neighbourhood.FirstKnown.ToUnixTimeMilliseconds(), neighbourhood.LastKnown.ToUnixTimeMilliseconds());
        foreach (var claim in neighbourhood.Claims)
        {
            Place(number, claim);
        }

        foreach (var row in neighbourhood.Events)
        {
            EventColumns.Insert("", row, number, neighbourhood.LastKnown, Run);
        }
    }

    public void Replace(string document, IReadOnlyList<MarkRow> marks)
    {
        Run("DELETE FROM mark WHERE document = $1", document);
        foreach (var mark in marks)
        {
            Run("INSERT INTO mark(decision, role, document, address, present) VALUES ($1, $2, $3, $4, $5)", mark.Decision, (long)mark.Role, document, mark.Address, mark.IsPresent ? 1 : 0);
        }
    }

    public void Clear() => Run("DELETE FROM told; DELETE FROM mark; DELETE FROM block; DELETE FROM neighbourhood; DELETE FROM event; DELETE FROM word; DELETE FROM waiting;");

    public void Commit() => Transaction.Commit();

    protected override void Dispose(bool disposing)
    {
        try
        {
            base.Dispose(disposing);
        }
        finally
        {
            ended();
        }
    }

    /// <summary>Puts a claim in its neighbourhood; its keys are written only when they are others than before.</summary>
    private void Place(long neighbourhood, NeighbourRow claim)
    {
        var keys = MemoryMarshal.AsBytes(claim.Keys.AsSpan()).ToArray();
        var (number, before) = Rows("SELECT claim, keys FROM told WHERE address = $1", r => (r.GetInt64(0), r.IsDBNull(1) ? null : Bytes(r, 1)), claim.Address)[0];
        if (before is null || !before.AsSpan().SequenceEqual(keys))
        {
            Unblock(number, before ?? []);
            foreach (var key in claim.Keys)
            {
                Run("INSERT OR IGNORE INTO block(key, claim) VALUES ($1, $2)", key, number);
            }
        }

        Run("UPDATE told SET neighbourhood = $2, event = $3, keys = $4 WHERE claim = $1", number, neighbourhood, claim.Event, keys);
    }

    private void Unblock(long claim, byte[] keys)
    {
        foreach (var key in MemoryMarshal.Cast<byte, long>(keys))
        {
            Run("DELETE FROM block WHERE key = $1 AND claim = $2", key, claim);
        }
    }
}
