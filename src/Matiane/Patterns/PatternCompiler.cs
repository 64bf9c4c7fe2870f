using System.Collections.Immutable;
using System.Text;
using Matiane.Languages;

namespace Matiane.Patterns;

/// <summary>Makes the compiled patterns from frames/*.yaml and patterns/*.yaml.</summary>
internal static class PatternCompiler
{
    private static readonly string[] Needs = ["none", "actor", "recipient", "any", "both"];

    public static byte[] Compile(PackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var frames = source.Yaml("frames").ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        writer.Write(frames.Count);
        foreach (var frame in frames)
        {
            var name = Required(source, frame, "frame");
            if (!numbers.TryAdd(name, numbers.Count))
            {
                source.Report(frame, "frame-twice", $"There are two frames '{name}'.");
            }

            WriteFrame(source, writer, frame, name);
        }

        WriteUnits(source, writer, frames, numbers);
        writer.Flush();
        return stream.ToArray();
    }

    private static void WriteFrame(PackSource source, BinaryWriter writer, PackNode frame, string name)
    {
        var needs = frame["needs"]?.Scalar ?? "none";
        if (!Needs.Contains(needs))
        {
            source.Report(frame, "frame-unknown-needs", $"'{needs}' is none of {string.Join(", ", Needs)}.");
        }

        writer.Write(name);
        writer.Write(Required(source, frame, "event"));
        writer.Write(frame["mode"]?.Scalar ?? "");
        writer.Write(needs);
        Write(writer, frame["actor"]?["classes"]?.Strings ?? []);
        Write(writer, frame["recipient"]?["classes"]?.Strings ?? []);
        writer.Write(frame["counts"]?["actor"]?.Scalar ?? "");
        writer.Write(frame["counts"]?["recipient"]?.Scalar ?? "");
        writer.Write(frame["agentless"]?.Scalar ?? "");
        var acled = frame["acled"]?.Scalar ?? "";
        if (acled.Length > 0 && !Claims.AcledRule.Cases.Contains(acled))
        {
            source.Report(frame, "frame-unknown-acled", $"'{acled}' is none of {string.Join(", ", Claims.AcledRule.Cases)}.");
        }

        writer.Write(acled);
        writer.Write(frame["scope"]?.Scalar == "country");
        writer.Write(frame["owner"]?.Scalar == "recipient" || frame["counts"]?["recipient"] is not null);
        var state = frame["state"];
        writer.Write(state?["change"]?.Scalar ?? "");
        if (state is not null)
        {
            Write(writer, state["of"]?.Strings ?? []);
            writer.Write(state["else"]?.Scalar ?? "");
            writer.Write(state["scope"]?.Scalar ?? "");
        }
    }

    /// <summary>A combination of words spelled out: "(deal|strike) blow" is two, and "@kind" stands for every thing of that kind in states.tsv.</summary>
    private static IEnumerable<string> Spelled(string text, PackSource source)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0 && text.IndexOf(')', open) is var close and > 0)
        {
            return text[(open + 1)..close].Split('|').SelectMany(w => Spelled(text[..open] + w + text[(close + 1)..], source));
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
        {
            return [text];
        }

        var end = text.IndexOf(' ', at) is var space and >= 0 ? space : text.Length;
        return Claims.StateWords.Of(source, text[(at + 1)..end]).SelectMany(w => Spelled(text[..at] + w + text[end..], source));
    }

    /// <summary>A combination of words with each of its verbs also in the other aspect: what aspects.tsv lists for it; what begins with "=" ("=занять пост") only as it is written.</summary>
    private static IEnumerable<string> InEitherAspect(string text, Dictionary<string, ImmutableArray<string>> aspects)
    {
        if (text.StartsWith('='))
        {
            yield return text[1..];
            yield break;
        }

        yield return text;
        ImmutableArray<string> words = [.. text.Split(' ')];
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var other in aspects.GetValueOrDefault(words[i], []))
            {
                yield return string.Join(' ', words.SetItem(i, other));
            }
        }
    }

    private static void WriteUnits(PackSource source, BinaryWriter writer, List<PackNode> frames, Dictionary<string, int> numbers)
    {
        var aspects = source.Table("aspects.tsv").ToDictionary(r => r["lemma"], r => r.List("others"), StringComparer.Ordinal);
        var deeds = source.Table("deeds.tsv").ToDictionary(r => r["verb"], r => r.List("nouns"), StringComparer.Ordinal);
        // What is promised, asked for, threatened or blamed is another's deed, which its noun does not tell.
        var spoken = frames.Where(f => f["event"]?.Scalar is "AGREE" or "REQUEST" or "THREATEN" or "ACCUSE").Select(f => f["frame"]?.Scalar ?? "").ToHashSet(StringComparer.Ordinal);
        var ties = source.Table("relations.tsv").Select(r => r["marker"]).ToHashSet(StringComparer.Ordinal);
        var negations = source.Table("status.tsv").Where(r => r["role"] == "negation").Select(r => r["lemma"]).ToHashSet(StringComparer.Ordinal);
        var units = new List<PackNode>();
        var triggers = new List<(string Lemma, int Unit, TriggerKind Kind, ImmutableArray<string> Others)>();
        foreach (var unit in source.Yaml("patterns"))
        {
            if (!numbers.ContainsKey(unit["frame"]?.Scalar ?? ""))
            {
                source.Report(unit, "pattern-unknown-frame", $"'{unit["frame"]?.Scalar}' is no frame.");
                continue;
            }

            if (unit["example"] is null)
            {
                source.Report(unit, "pattern-without-example", $"Pattern '{unit["name"]?.Scalar}' has no example.");
            }

            foreach (var (field, kind) in new[] { ("verbs", TriggerKind.Verb), ("nouns", TriggerKind.Noun), ("adjectives", TriggerKind.Adjective) })
            {
                foreach (var text in (unit[field]?.Strings ?? []).SelectMany(t => Spelled(t, source)).SelectMany(t => kind == TriggerKind.Verb ? InEitherAspect(t, aspects) : [t]).Distinct())
                {
                    var lemmas = text.ToLowerInvariant().Split(' ');

                    // The verb of a combination leads it (past "not"), but ends it where verbs stand last; in a compound noun the last word leads.
                    var head = kind == TriggerKind.Noun || source.Manifest["sides"]?.Scalar == "ergative" ? lemmas.Length - 1 : kind == TriggerKind.Verb && lemmas.Length > 1 && negations.Contains(lemmas[0]) ? 1 : 0;
                    triggers.Add((lemmas[head], units.Count, kind, [.. lemmas.Where((_, i) => i != head)]));

                    // Where a verb's lemma is its verbal noun, the noun shows the same happening; of a combination ("სანქციების დაწესებას აპირებს"), or where the pattern says that it has no nouns but who does it, only where its verb says so.
                    var hasNouns = unit["nouns"] is not { Strings.IsEmpty: true };
                    if ((hasNouns || lemmas.Length == 2 || unit["actor"]?.Strings.Contains("actor") == true) && kind == TriggerKind.Verb && lemmas.Length <= 2 && !negations.Contains(lemmas[0]) && source.Manifest["verb-lemma"]?.Scalar == "verbal-noun")
                    {
                        triggers.Add((lemmas[^1], units.Count, lemmas.Length == 1 && hasNouns ? TriggerKind.Noun : TriggerKind.Deed, [.. lemmas[..^1]]));
                    }

                    // "The imposition of sanctions", «введение санкций»: the noun of a combination's verb with what it is of.
                    if (kind == TriggerKind.Verb && lemmas.Length > 1 && !ties.Contains(lemmas[^1]) && !spoken.Contains(unit["frame"]!.Scalar!))
                    {
                        triggers.AddRange(deeds.GetValueOrDefault(string.Join(' ', lemmas[..^1]), []).Select(noun => (noun, units.Count, TriggerKind.Action, ImmutableArray.Create(lemmas[^1]))));
                    }
                }
            }

            units.Add(unit);
        }

        writer.Write(units.Count);
        foreach (var unit in units)
        {
            writer.Write(Required(source, unit, "name"));
            writer.Write(numbers[unit["frame"]!.Scalar!]);
            writer.Write($"languages/{unit.File.Replace('\\', '/')}:{unit.Line}");
            Write(writer, unit["actor"]?.Strings ?? []);
            Write(writer, unit["recipient"]?.Strings ?? []);
            Write(writer, unit["unless"]?.Strings ?? []);
            Write(writer, unit["with"]?.Strings ?? []);
            var conditions = unit["where"]?.Entries ?? [];
            writer.Write(conditions.Length);
            foreach (var (side, classes) in conditions)
            {
                writer.Write(side);
                Write(writer, classes.Strings);
            }
        }

        writer.Write(triggers.Count);
        foreach (var (lemma, unit, kind, others) in triggers)
        {
            writer.Write(lemma);
            writer.Write(unit);
            writer.Write((byte)kind);
            Write(writer, others);
        }
    }

    private static void Write(BinaryWriter writer, ImmutableArray<string> texts)
    {
        writer.Write(texts.Length);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static string Required(PackSource source, PackNode node, string key)
    {
        if (node[key]?.Scalar is { Length: > 0 } text)
        {
            return text;
        }

        source.Report(node, "pattern-missing-field", $"This entry needs '{key}'.");
        return "";
    }
}
