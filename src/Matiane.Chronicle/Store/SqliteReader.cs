using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Matiane.Chronicle.Deriving;
using Matiane.Chronicle.Model;
using Microsoft.Data.Sqlite;

namespace Matiane.Chronicle.Store;

/// <summary>Reads a chronicle in SQLite: one connection, one transaction.</summary>
internal partial class SqliteReader : IStoreReader
{
    private const string ReportColumns = "r.number, r.document, r.fingerprint, r.source, r.url, r.language, r.title, r.published, r.published_text, r.has_time, r.place, r.added";
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public SqliteReader(SqliteConnection connection, bool deferred = true)
    {
        Connection = connection;
        Transaction = connection.BeginTransaction(deferred);
    }

    /// <summary>Name of the rows of events: those of now, or those of a moment.</summary>
    protected virtual string Events => "event";

    /// <summary>Name of the rows of words.</summary>
    protected virtual string Words => "word";

    /// <summary>Name of the rows that tell which report stands in which event.</summary>
    protected virtual string Stands => "told";

    /// <summary>Name of the rows of what wants a person's eye.</summary>
    protected virtual string Waits => "waiting";

    protected SqliteConnection Connection { get; }

    protected SqliteTransaction Transaction { get; }

    public int Revision => (int)Number("SELECT ifnull(max(number), 0) FROM revision");

    public string? Setting(string name) => Rows("SELECT value FROM setting WHERE name = $1", r => r.GetString(0), name).FirstOrDefault();

    public IReadOnlyList<string> Documents(string? after, int limit) =>
        Rows("SELECT DISTINCT document FROM report WHERE document > $1 ORDER BY document LIMIT $2", r => r.GetString(0), after ?? "", limit);

    public IReadOnlyList<ReportFact> Versions(string document) =>
        Rows($"SELECT {ReportColumns} FROM report r WHERE r.document = $1 ORDER BY r.number", Fact, document);

    public string? Twin(string url, string fingerprint) =>
        ReportName.Address(url) is { } address
            ? Rows("SELECT document FROM report WHERE address = $1 AND fingerprint = $2 ORDER BY document LIMIT 1", r => r.GetString(0), address, fingerprint).FirstOrDefault()
            : null;

    public ReportFact Report(long number) =>
        Rows($"SELECT {ReportColumns}, r.text FROM report r WHERE r.number = $1", r => Fact(r) with { Text = Text(r, 12) }, number)[0];

    public IReadOnlyList<(ReportFact Report, int Claims)> Reports(int limit, int skip, DateTimeOffset? asOf) => Rows(
        $"""
        SELECT {ReportColumns}, (SELECT count(*) FROM told t WHERE t.report = r.number AND t.state <> {(int)ClaimState.Rejected})
        FROM report r
        WHERE {KnownSql("r")} <= $3 AND NOT EXISTS (
          SELECT 1 FROM report o WHERE o.document = r.document AND {KnownSql("o")} <= $3 AND ({KnownSql("o")}, o.added, o.fingerprint) > ({KnownSql("r")}, r.added, r.fingerprint))
        ORDER BY r.published DESC, r.number DESC LIMIT $1 OFFSET $2
        """,
        r => (Fact(r), r.GetInt32(12)), limit, skip, asOf?.ToUnixTimeMilliseconds() ?? long.MaxValue);

    public (string Coder, ImmutableArray<StoredClaim> Claims)? Coding(ReportFact report, Edition edition)
    {
        var head = report.Head with { Document = edition.Name };
        return Latest(report.Number) is { } latest
            ? (latest.Coder, [.. Rows("SELECT number, body FROM claim WHERE coding = $1 ORDER BY number", r => new StoredClaim(r.GetInt64(0), report.Number, ClaimBody.Read(Bytes(r, 1), head, latest.Coder)), latest.Number)])
            : null;
    }

    public string? CoderOf(long report) => Latest(report)?.Coder;

    public IReadOnlyList<DecisionFact> Decisions() =>
        Rows("SELECT body FROM decision ORDER BY number", r => JsonSerializer.Deserialize<DecisionFact>(r.GetString(0), JsonSerializerOptions.Web)!);

    public IReadOnlyList<MarkRow> Marks() =>
        Rows("SELECT decision, role, address, present FROM mark ORDER BY 1, 2, 3", r => new MarkRow(r.GetString(0), (MarkRole)r.GetInt64(1), r.GetString(2), r.GetInt64(3) != 0));

    public IReadOnlyList<EventChange> Changes(int since, int limit) => Rows(
        "SELECT c.revision, v.at, c.kind, c.event, c.others FROM change c JOIN revision v ON v.number = c.revision WHERE c.revision > $1 ORDER BY c.number LIMIT $2",
        Change, since, limit);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        Transaction.Dispose();
        Connection.Dispose();
    }

    protected static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    protected static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    protected static byte[] Bytes(SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    /// <summary>The rows of a query. Its parameters are $1, $2 …</summary>
    protected List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Bound(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    protected void Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    protected long Number(string sql, params ReadOnlySpan<object?> values) => Convert.ToInt64(Bound(sql, values).ExecuteScalar(), CultureInfo.InvariantCulture);

    /// <summary>Since when a version is known, as <see cref="Editions"/> has it.</summary>
    private static string KnownSql(string version) =>
        $"CASE WHEN {version}.published IS NULL OR EXISTS (SELECT 1 FROM report e WHERE e.document = {version}.document AND e.published = {version}.published AND (e.added, e.fingerprint) < ({version}.added, {version}.fingerprint)) THEN {version}.added ELSE {version}.published END";

    private static EventChange Change(SqliteDataReader row) => new(
        row.GetInt32(0), Moment(row.GetInt64(1)), Enum.Parse<ChangeKind>(row.GetString(2)), row.GetString(3), [.. row.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private (long Number, string Coder)? Latest(long report) =>
        Rows("SELECT number, coder FROM coding WHERE report = $1 ORDER BY at DESC, number DESC LIMIT 1", r => ((long, string)?)(r.GetInt64(0), r.GetString(1)), report).FirstOrDefault();

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.Transaction = Transaction;
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i + 1}") });
            }

            commands[sql] = command;
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private static ReportFact Fact(SqliteDataReader row) => new(row.GetInt64(0), Head(row, 1, 3, 7, 11), row.GetString(2))
    {
        PublishedText = Text(row, 8),
        HasTime = row.GetInt64(9) != 0,
        Place = Text(row, 10),
    };

    /// <summary>The head of a report from the columns of its document, its source (with address, language and title after it), its publication and its addition.</summary>
    private static ReportHead Head(SqliteDataReader row, int document, int source, int published, int added) => new(
        row.GetString(document), Text(row, source), Text(row, source + 1), Text(row, source + 2), Text(row, source + 3),
        row.IsDBNull(published) ? null : Moment(row.GetInt64(published)), Moment(row.GetInt64(added)));
}
