using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matiane.Languages;

/// <summary>Tells in which language a text is written: by script, then by letters that only some languages have, then by small words.</summary>
public static class LanguageDetector
{
    private const int MostUnits = 4000;
    private const int FewestLetters = 3;
    private static readonly ImmutableArray<Profile> Profiles = Read();

    /// <summary>The likeliest language.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>ISO 639-1 code, also of a language without a pack; null when the text has too few letters to tell.</returns>
    public static string? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, MostUnits)).ToString().ToLowerInvariant();
        var script = Script(sample);
        if (script is null)
        {
            return null;
        }

        var words = sample.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ',', '!', '?', '"', '(', ')', '«', '»', ':', ';')).ToList();
        var candidates = Profiles.Where(p => p.Script == script).ToList();

        // A letter that some language of the script marks speaks against those that do not write it; small words speak for theirs.
        var marks = candidates.SelectMany(p => p.Letters).ToFrozenSet();
        var marked = sample.Where(marks.Contains).ToList();
        var best = candidates
            .Select((p, order) => (p.Language, order, Score: marked.Sum(c => p.Letters.Contains(c) ? 1.0 / candidates.Count(o => o.Letters.Contains(c)) : -1.0)
                + words.Sum(w => p.Words.Contains(w) ? 3.0 / candidates.Count(o => o.Words.Contains(w)) : 0)))
            .OrderByDescending(c => c.Score).ThenBy(c => c.order).FirstOrDefault();
        return best.Language;
    }

    private static string? Script(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in text)
        {
            var script = unit switch
            {
                >= 'a' and <= 'z' or >= 'ß' and <= 'ɏ' => "Latn",
                >= 'Ѐ' and <= 'ԯ' => "Cyrl",
                >= 'ა' and <= 'ჿ' => "Geor",
                >= '԰' and <= '֏' => "Armn",
                >= '֐' and <= '׿' => "Hebr",
                >= '؀' and <= 'ۿ' => "Arab",
                _ => null,
            };
            if (script is not null)
            {
                counts[script] = counts.GetValueOrDefault(script) + 1;
            }
        }

        return counts.Count == 0 || counts.Values.Max() < FewestLetters ? null : counts.MaxBy(c => c.Value).Key;
    }

    private static ImmutableArray<Profile> Read()
    {
        using var stream = typeof(LanguageDetector).Assembly.GetManifestResourceStream("letters.tsv")
            ?? throw new InvalidOperationException("The letters of languages are built into this assembly.");
        using var reader = new StreamReader(stream);
        var profiles = ImmutableArray.CreateBuilder<Profile>();
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            profiles.Add(new Profile(cells[0], cells[1], cells[2].ToFrozenSet(), cells[3].Split(' ').ToFrozenSet(StringComparer.Ordinal)));
        }

        return profiles.ToImmutable();
    }

    private sealed record Profile(string Language, string Script, FrozenSet<char> Letters, FrozenSet<string> Words);
}
