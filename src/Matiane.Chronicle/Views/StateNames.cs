using System.Collections.Frozen;
using Matiane.Claims;

namespace Matiane.Chronicle.Views;

/// <summary>The canonical names of what states are about: the first word of each row of languages/und/states.tsv.</summary>
internal static class StateNames
{
    private const int Words = 2;
    private static readonly FrozenDictionary<string, StateThing> Known = Read();

    /// <summary>What a canonical name stands for; null for what no state is about.</summary>
    public static StateThing? Find(string name) => Known.GetValueOrDefault(name.ToLowerInvariant());

    private static FrozenDictionary<string, StateThing> Read()
    {
        using var reader = new StreamReader(typeof(StateNames).Assembly.GetManifestResourceStream("Names.states.tsv")!);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.TrimEnd('\r').Split('\t'))
            .SelectMany(r => r[Words].Split('|').Where(w => w.Length > 1).Select(w => (Word: w, Thing: new StateThing(r[0], r[1] == "-" ? null : r[1]))))
            .DistinctBy(w => w.Word, StringComparer.Ordinal).ToFrozenDictionary(w => w.Word, w => w.Thing, StringComparer.Ordinal);
    }
}
