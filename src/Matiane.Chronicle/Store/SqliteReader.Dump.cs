using System.Globalization;

namespace Matiane.Chronicle.Store;

internal partial class SqliteReader
{
    // Numbers of rows tell the order of arrival and are left out.
    private static readonly (string Name, string Sql)[] Derived =
    [
        ("claim", "SELECT t.address, r.fingerprint, t.state, t.known, t.until, t.neighbourhood, t.event FROM told t JOIN report r ON r.number = t.report ORDER BY 1"),
        ("block", "SELECT t.address, b.key FROM told t JOIN block b ON b.claim = t.claim WHERE t.neighbourhood IS NOT NULL ORDER BY 1, 2"),
        ("mark", "SELECT * FROM mark ORDER BY 1, 2, 4"),
        ("neighbourhood", "SELECT * FROM neighbourhood ORDER BY 1"),
        ("event", "SELECT * FROM event ORDER BY 1"),
        ("word", "SELECT * FROM word ORDER BY 1, 2, 3"),
        ("waiting", "SELECT * FROM waiting ORDER BY 1, 2"),
    ];

    public IEnumerable<string> Dump() => Derived.SelectMany(d => Rows(d.Sql, r =>
    {
        var cells = new object[r.FieldCount];
        r.GetValues(cells);
        return d.Name + '\t' + string.Join('\t', cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
    }));
}
