using System.Text.Json;

namespace Matiane.Chronicle.Tests.Joining;

/// <summary>The joining test set of data/joins, made by recipes/join_set.py.</summary>
internal sealed class JoinSet
{
    private readonly HashSet<(string, string)> mayJoin = [];

    private JoinSet(JsonElement groups)
    {
        foreach (var group in groups.GetProperty("groups").EnumerateArray())
        {
            var events = group.GetProperty("events").EnumerateArray().ToList();
            Groups.Add((group.GetProperty("id").GetString()!, events.Count));
            foreach (var happening in events)
            {
                foreach (var claim in happening.GetProperty("claims").EnumerateArray())
                {
                    EventOf.Add($"{claim.GetProperty("doc").GetString()}#{claim.GetProperty("claim").GetString()}", happening.GetProperty("id").GetString()!);
                }
            }

            foreach (var together in group.GetProperty("may_join").EnumerateArray().Select(t => t.EnumerateArray().Select(e => e.GetString()!).ToList()))
            {
                mayJoin.UnionWith(together.SelectMany(a => together.Select(b => (a, b))));
            }
        }
    }

    /// <summary>Folder of the set.</summary>
    public static string Folder { get; } = Path.Combine(TestFiles.Folder, "data", "joins");

    /// <summary>The set.</summary>
    public static JoinSet Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "groups.json")));
        return new JoinSet(json.RootElement);
    }

    /// <summary>Groups with their number of events.</summary>
    public List<(string Id, int Events)> Groups { get; } = [];

    /// <summary>Gold event by claim address.</summary>
    public Dictionary<string, string> EventOf { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether two gold events may stand together or apart.</summary>
    public bool MayJoin(string a, string b) => mayJoin.Contains((a, b));
}
