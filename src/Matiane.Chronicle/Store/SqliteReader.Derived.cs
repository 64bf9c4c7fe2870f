using System.Collections.Immutable;
using System.Text.Json;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Microsoft.Data.Sqlite;

namespace Matiane.Chronicle.Store;

internal partial class SqliteReader
{
    protected const string ClaimColumns = "c.number, t.address, g.coder, c.body, r.document, r.source, r.url, r.language, r.title, r.published, r.added";
    protected const string ClaimTables = "told t JOIN claim c ON c.number = t.claim JOIN coding g ON g.number = c.coding JOIN report r ON r.number = t.report";

    public IReadOnlyList<ToldRow> Told(string document) =>
        Rows("SELECT claim, report, address, state, known, until FROM told WHERE document = $1 ORDER BY claim", ToldOf, document);

    public (ToldRow Row, string? Event)? Find(string address) =>
        Rows("SELECT claim, report, address, state, known, until, event FROM told WHERE address = $1", r => ((ToldRow, string?)?)(ToldOf(r), Text(r, 6)), address).FirstOrDefault();

    public virtual IEnumerable<ChronicleClaim> UnderKeys(IReadOnlyCollection<long> keys) => Rows(
        $"SELECT {ClaimColumns} FROM (SELECT DISTINCT b.claim FROM json_each($1) k CROSS JOIN block b ON b.key = k.value) f CROSS JOIN {ClaimTables} WHERE t.claim = f.claim AND t.neighbourhood IS NOT NULL",
        Claim, JsonSerializer.Serialize(keys));

    public virtual IEnumerable<Neighbourhood> Around(IReadOnlyCollection<string> addresses) => Neighbourhoods(Rows(
        "SELECT DISTINCT t.neighbourhood FROM json_each($1) a CROSS JOIN told t ON t.address = a.value WHERE t.neighbourhood IS NOT NULL ORDER BY 1",
        r => r.GetInt64(0), JsonSerializer.Serialize(addresses)));

    public IReadOnlyList<(string Event, ImmutableArray<ChronicleClaim> Claims)> ClaimsOf(IReadOnlyCollection<string> events)
    {
        var claims = Rows(
            $"SELECT {ClaimColumns}, t.event FROM json_each($1) e CROSS JOIN {ClaimTables} WHERE t.event = e.value",
            r => (Event: r.GetString(11), Claim: Claim(r)), JsonSerializer.Serialize(events)).ToLookup(c => c.Event, c => c.Claim, StringComparer.Ordinal);
        return [.. events.Select(e => (e, claims[e].ToImmutableArray()))];
    }

    /// <summary>Number of a neighbourhood by its id: the same in every store.</summary>
    protected static long NeighbourhoodNumber(string id) => Convert.ToInt64(Fingerprint.Hash(id)[..15], 16);

    protected static ChronicleClaim Claim(SqliteDataReader row)
    {
        var address = row.GetString(1);
        var head = Head(row, 4, 5, 9, 10) with { Document = address[..address.LastIndexOf('#')] };
        return ClaimBody.Read(Bytes(row, 3), head, row.GetString(2));
    }

    protected IEnumerable<Neighbourhood> Neighbourhoods(IReadOnlyCollection<long> numbers) =>
        Rows($"SELECT {ClaimColumns}, t.neighbourhood FROM json_each($1) n CROSS JOIN {ClaimTables} WHERE t.neighbourhood = n.value", r => (Number: r.GetInt64(11), Claim: Claim(r)), JsonSerializer.Serialize(numbers))
            .GroupBy(c => c.Number)
            .Select(g => g.Select(c => c.Claim).OrderBy(c => c.Report.Published ?? DateTimeOffset.MaxValue).ThenBy(c => c.Address, StringComparer.Ordinal).ToImmutableArray())
            .Select(c => new Neighbourhood(c[0].Address, c));

    private static ToldRow ToldOf(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetString(2), (ClaimState)row.GetInt64(3), Moment(row.GetInt64(4)), row.IsDBNull(5) ? null : Moment(row.GetInt64(5)));
}
