using System.Collections.Frozen;
using System.Text;
using Matiane.Claims;

namespace Matiane.Chronicle.Views;

/// <summary>Names of outlets and agencies, compared whatever the script: those of languages/und/outlets.tsv by their row, others by their letters.</summary>
internal static class SourceNames
{
    private const int FirstWords = 4;
    private const string Holder = ", ";
    private static readonly FrozenDictionary<string, string> Known = Read();

    /// <summary>The fullest name of a sayer: "health ministry (KG)", "president (TR), Anna Lee".</summary>
    public static string Of(ClaimSource source)
    {
        var body = source.Office ?? source.Source;
        return (source.Country is { } country ? $"{body} ({country})" : body) + (source.Office is not null && source.Source != body ? Holder + source.Source : "");
    }

    /// <summary>What two spellings of one name share; an office speaks, whoever holds it.</summary>
    public static string Key(string name)
    {
        var holder = name.IndexOf(")" + Holder, StringComparison.Ordinal);
        var folded = Folded(holder > 0 ? name[..holder] : name);
        return Known.GetValueOrDefault(folded, folded);
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(SourceNames).Assembly.GetManifestResourceStream("Names.outlets.tsv")!);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.TrimEnd('\r').Split('\t'))
            .SelectMany(r => r.Skip(FirstWords).SelectMany(words => words.Split('|')).Prepend(r[0]).Where(w => w.Length > 1).Select(w => (Word: Folded(w), Name: Folded(r[0]))))
            .DistinctBy(w => w.Word, StringComparer.Ordinal).ToFrozenDictionary(w => w.Word, w => w.Name, StringComparer.Ordinal);
    }

    /// <summary>Small letters and digits only.</summary>
    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.Length == 0 ? name : folded.ToString();
    }
}
