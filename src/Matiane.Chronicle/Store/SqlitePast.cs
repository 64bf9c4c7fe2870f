using System.Globalization;
using Matiane.Chronicle.Model;
using Microsoft.Data.Sqlite;

namespace Matiane.Chronicle.Store;

/// <summary>Reads a chronicle as of a moment: rows of now where nothing came later, and rows joined anew, in tables of the connection's own, where something did.</summary>
internal sealed class SqlitePast : SqliteReader, IStorePast
{
    private readonly long moment;

    public SqlitePast(SqliteConnection connection, DateTimeOffset asOf)
        : base(connection)
    {
        moment = asOf.ToUnixTimeMilliseconds();
        var at = moment.ToString(CultureInfo.InvariantCulture);
        Run(
            $"""
            CREATE TEMP TABLE gone(number INTEGER PRIMARY KEY);
            CREATE TEMP TABLE then_event AS SELECT * FROM event LIMIT 0;
            CREATE TEMP TABLE then_word(kind TEXT NOT NULL, word TEXT NOT NULL, event TEXT NOT NULL, PRIMARY KEY(kind, word, event)) WITHOUT ROWID;
            CREATE TEMP TABLE then_waiting AS SELECT * FROM waiting LIMIT 0;
            CREATE TEMP TABLE then_told(event TEXT NOT NULL, report INTEGER NOT NULL);
            CREATE TEMP VIEW past_event AS
              SELECT e.* FROM event e WHERE e.last_known <= {at} AND e.neighbourhood NOT IN (SELECT number FROM gone)
              UNION ALL SELECT * FROM then_event;
            CREATE TEMP VIEW past_word AS
              SELECT w.* FROM word w WHERE w.event IN (SELECT e.id FROM event e WHERE e.last_known <= {at} AND e.neighbourhood NOT IN (SELECT number FROM gone))
              UNION ALL SELECT * FROM then_word;
            CREATE TEMP VIEW past_told AS
              SELECT t.event, t.report FROM told t WHERE t.event IS NOT NULL AND t.neighbourhood NOT IN (SELECT number FROM gone)
              UNION ALL SELECT * FROM then_told;
            CREATE TEMP VIEW past_waiting AS
              SELECT w.* FROM waiting w WHERE w.event NOT IN (SELECT e.id FROM event e WHERE e.neighbourhood IN (SELECT number FROM gone))
              UNION ALL SELECT * FROM then_waiting;
            """);
    }

    protected override string Events => "past_event";

    protected override string Words => "past_word";

    protected override string Stands => "past_told";

    protected override string Waits => "past_waiting";

    public IReadOnlyList<ChronicleClaim> Replaced() =>
        Rows($"SELECT {ClaimColumns} FROM {ClaimTables} WHERE t.until > $1 AND t.known <= $1 AND t.state <> {(int)ClaimState.Rejected}", Claim, moment);

    public IReadOnlyList<string> Unknown() => Rows(
        "SELECT t.address FROM neighbourhood n JOIN told t ON t.neighbourhood = n.number WHERE n.first_known <= $1 AND n.last_known > $1 AND t.known > $1 ORDER BY 1",
        r => r.GetString(0), moment);

    public override IEnumerable<ChronicleClaim> UnderKeys(IReadOnlyCollection<long> keys) =>
        base.UnderKeys(keys).Where(c => Find(c.Address) is { Row.Known: var known } && known.ToUnixTimeMilliseconds() <= moment);

    public void Tell(IEnumerable<string> gone, IEnumerable<EventRow> events)
    {
        foreach (var id in gone)
        {
            Run("INSERT OR IGNORE INTO gone(number) VALUES ($1)", NeighbourhoodNumber(id));
        }

        foreach (var row in events)
        {
            EventColumns.Insert("then_", row, 0, Moment(moment), Run);
            foreach (var claim in row.Detail.Claims)
            {
                Run("INSERT INTO then_told(event, report) SELECT $1, report FROM told WHERE address = $2", row.Detail.Event.Id, claim.Address);
            }
        }
    }
}
