using System.Collections.Immutable;
using System.Globalization;
using Matiane.Languages;

namespace Matiane.Morphology;

/// <summary>Makes the compiled lexicon from paradigms.tsv, lexicon.tsv, forms.tsv, shares.tsv, clitics.tsv, number-endings.tsv and guesser.tsv.</summary>
internal sealed class LexiconCompiler
{
    /// <summary>Forms of a paradigm that weigh less are of known words only ("შვილნი"): an unknown word that looks so ("ვაინშტაინი") is none.</summary>
    private const float LeastGuessed = -0.6f;

    private readonly PackSource source;
    private readonly StringPool pool = new();
    private readonly Dictionary<string, Paradigm> paradigms = new(StringComparer.Ordinal);
    private readonly List<string> endings = [];
    private readonly Dictionary<string, int> endingNumbers = new(StringComparer.Ordinal);
    private readonly List<string> prefixes = [""];
    private readonly Dictionary<string, int> prefixNumbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<Lexeme> lexemes = [];
    private readonly Dictionary<(string Lemma, string Upos), (string Paradigm, ulong Features)> exemplars = [];
    private readonly Dictionary<string, List<StemUse>> stems = new(StringComparer.Ordinal);

    private readonly ImmutableArray<string> folds;

    private LexiconCompiler(PackSource source)
    {
        this.source = source;
        folds = [.. (source.Manifest["fold"]?.Strings ?? []).Where(f => f.Length is 2 or 3)];
    }

    public static byte[] Compile(PackSource source) => new LexiconCompiler(source).Compile();

    private byte[] Compile()
    {
        ReadParadigms();
        ReadLexicon();
        var (rowKeys, rows) = Rows();
        var writer = new FlatWriter();
        var stemKeys = stems.Keys.ToList();
        var stemUses = stems.Values.SelectMany(u => u).ToArray();
        var stemStarts = Starts(stems.Values.Select(u => u.Count));
        var forms = Forms();
        var shares = Shares();
        var guesses = Guesses();
        var clitics = source.Table("clitics.tsv").Select(r => new Clitic(pool.Add(r["clitic"]), FeaturesOf(r), Hosts(r))).ToArray();
        var numberEndings = source.Table("number-endings.tsv").Select(r => new NumberEnding(pool.Add(r["ending"]), FeaturesOf(r), Adposition(r))).ToArray();
        var stemRefs = stemKeys.Select(pool.Add).ToArray();
        var endingRefs = endings.Select(pool.Add).ToArray();
        var prefixRefs = prefixes.Select(pool.Add).ToArray();
        var formRefs = forms.Keys.Select(pool.Add).ToArray();
        var shareRefs = shares.Keys.Select(pool.Add).ToArray();
        var guessRefs = guesses.Keys.Select(pool.Add).ToArray();
        var foldRefs = folds.Select(pool.Add).ToArray();
        writer.Add<char>(pool.Text)
            .Add<int>(StringIndex.Build(stemKeys)).Add<StringRef>(stemRefs).Add<int>(stemStarts).Add<StemUse>(stemUses)
            .Add<Lexeme>([.. lexemes])
            .Add<int>(StringIndex.Build(endings)).Add<StringRef>(endingRefs).Add<StringRef>(prefixRefs)
            .Add<int>(RowKey.Index(rowKeys)).Add<RowKey>([.. rowKeys]).Add<FormRow>([.. rows])
            .Add<int>(StringIndex.Build([.. forms.Keys])).Add<StringRef>(formRefs).Add<int>(Starts(forms.Values.Select(f => f.Count)))
            .Add<WholeForm>([.. forms.Values.SelectMany(f => f)])
            .Add<Clitic>(clitics).Add<NumberEnding>(numberEndings)
            .Add<int>(StringIndex.Build([.. guesses.Keys])).Add<StringRef>(guessRefs).Add<int>(Starts(guesses.Values.Select(g => g.Count)))
            .Add<Guess>([.. guesses.Values.SelectMany(g => g)])
            .Add<StringRef>(foldRefs)
            .Add<int>(StringIndex.Build([.. shares.Keys])).Add<StringRef>(shareRefs).Add<int>(Starts(shares.Values.Select(r => r.Count)))
            .Add<ReadingShare>([.. shares.Values.SelectMany(r => r)]);
        return writer.ToArray();
    }

    private void ReadParadigms()
    {
        foreach (var row in source.Table("paradigms.tsv"))
        {
            var name = row["paradigm"];
            if (!paradigms.TryGetValue(name, out var paradigm))
            {
                paradigms[name] = paradigm = new Paradigm(paradigms.Count);
            }

            var stem = row["stem"] is { Length: > 0 } number && int.TryParse(number, CultureInfo.InvariantCulture, out var given) ? given : 1;
            paradigm.Forms.Add(new ParadigmForm(stem, row["prefix"], row["ending"], FeaturesOf(row), UposOf(row, optional: true), Adposition(row), Weight(row)));
            Number(row["ending"], endings, endingNumbers);
            Number(row["prefix"], prefixes, prefixNumbers);
        }
    }

    private void ReadLexicon()
    {
        var later = new List<PackRow>();
        foreach (var row in source.Table("lexicon.tsv"))
        {
            if (row["like"].Length > 0)
            {
                later.Add(row);
                continue;
            }

            exemplars.TryAdd((row["lemma"], row["upos"]), (row["paradigm"], FeaturesOf(row)));
            ReadLexeme(row, row["paradigm"], FeaturesOf(row));
        }

        foreach (var row in later)
        {
            if (Exemplar(row) is { } exemplar)
            {
                ReadLexeme(row, exemplar.Paradigm, exemplar.Features);
            }
        }
    }

    /// <summary>What the word named in "like" is inflected by; null, with a report, when there is no such word.</summary>
    private (string Paradigm, ulong Features)? Exemplar(PackRow row)
    {
        if (exemplars.TryGetValue((row["like"], row["upos"]), out var exemplar))
        {
            return exemplar;
        }

        source.Report(row, "like-unknown-word", $"'{row["like"]}' is no {row["upos"]} of lexicon.tsv.");
        return null;
    }

    private void ReadLexeme(PackRow row, string name, ulong features)
    {
        if (!paradigms.TryGetValue(name, out var paradigm))
        {
            source.Report(row, "lexicon-unknown-paradigm", $"'{name}' is no paradigm of paradigms.tsv.");
            return;
        }

        var number = lexemes.Count;
        lexemes.Add(new Lexeme(pool.Add(row["lemma"]), features, paradigm.Number, Weight(row), UposOf(row, optional: false)));
        foreach (var (stem, text) in Stems(row, paradigm))
        {
            if (!stems.TryGetValue(text, out var uses))
            {
                stems[text] = uses = [];
            }

            uses.Add(new StemUse(number, stem));
        }
    }

    /// <summary>A text as the tables write it, then without the letters that texts leave out ("секретарём", "секретарем").</summary>
    private IEnumerable<string> Spellings(string text)
    {
        yield return text;
        var plain = folds.Where(f => f.Length == 3).Aggregate(text, (t, f) => t.Replace(f[0], f[2]));
        if (plain != text)
        {
            yield return plain;
        }
    }

    private IEnumerable<(int Number, string Text)> Stems(PackRow row, Paradigm paradigm)
    {
        var lemma = row["lemma"].ToLowerInvariant();
        if (row["stems"] is { Length: > 0 } given)
        {
            foreach (var part in given.Split('|'))
            {
                var equals = part.IndexOf('=', StringComparison.Ordinal);
                if (equals < 1 || !int.TryParse(part.AsSpan(0, equals), CultureInfo.InvariantCulture, out var number))
                {
                    source.Report(row, "lexicon-bad-stem", $"'{part}' is not of the form number=stem.");
                    continue;
                }

                yield return (number, part[(equals + 1)..]);
            }

            yield break;
        }

        var first = paradigm.Forms[0];
        if (!lemma.StartsWith(first.Prefix, StringComparison.Ordinal) || !lemma.EndsWith(first.Ending, StringComparison.Ordinal)
            || lemma.Length < first.Prefix.Length + first.Ending.Length)
        {
            source.Report(row, "lexicon-lemma-off-paradigm", $"'{lemma}' does not end in '{first.Ending}' as paradigm '{row["paradigm"]}' wants.");
            yield break;
        }

        yield return (first.Stem, lemma[first.Prefix.Length..^first.Ending.Length]);
    }

    private (List<RowKey> Keys, List<FormRow> Rows) Rows()
    {
        var (keys, rows) = (new List<RowKey>(), new List<FormRow>());
        foreach (var paradigm in paradigms.Values)
        {
            foreach (var group in paradigm.Forms.GroupBy(f => (f.Stem, f.Prefix, f.Ending)))
            {
                keys.Add(new RowKey(paradigm.Number, group.Key.Stem, prefixNumbers[group.Key.Prefix], endingNumbers[group.Key.Ending], rows.Count, group.Count()));
                rows.AddRange(group.Select(f => new FormRow(f.Features, f.Adposition, f.Weight, f.Upos)));
            }
        }

        return (keys, rows);
    }

    private Dictionary<string, List<WholeForm>> Forms()
    {
        var forms = new Dictionary<string, List<WholeForm>>(StringComparer.Ordinal);
        foreach (var row in source.Table("forms.tsv"))
        {
            var form = row["form"].ToLowerInvariant();
            if (!forms.TryGetValue(form, out var list))
            {
                forms[form] = list = [];
            }

            list.Add(new WholeForm(pool.Add(row["lemma"] is { Length: > 0 } lemma ? lemma : form), FeaturesOf(row), Adposition(row), Weight(row), UposOf(row, optional: false)));
        }

        return forms;
    }

    /// <summary>How often a form is read in which way.</summary>
    private Dictionary<string, List<ReadingShare>> Shares()
    {
        var shares = new Dictionary<string, List<ReadingShare>>(StringComparer.Ordinal);
        foreach (var row in source.Table("shares.tsv"))
        {
            if (!float.TryParse(row["share"], CultureInfo.InvariantCulture, out var share) || share is < 0 or > 1)
            {
                source.Report(row, "share-out-of-range", $"'{row["share"]}' is no share from 0 to 1.");
                continue;
            }

            foreach (var form in Spellings(row["form"]))
            {
                if (!shares.TryGetValue(form, out var readings))
                {
                    shares[form] = readings = [];
                }

                readings.Add(new ReadingShare(FeaturesOf(row), UposOf(row, optional: false), share));
            }
        }

        return shares;
    }

    /// <summary>Form endings of unknown words: each paradigm's endings, with what the guesser says the lemma must end in before them.</summary>
    private Dictionary<string, List<Guess>> Guesses()
    {
        var guesses = new Dictionary<string, List<Guess>>(StringComparer.Ordinal);
        foreach (var row in source.Table("guesser.tsv"))
        {
            var (name, features) = (row["paradigm"], FeaturesOf(row));
            if (row["like"].Length > 0)
            {
                if (Exemplar(row) is not { } exemplar)
                {
                    continue;
                }

                (name, features) = exemplar;
            }

            if (!paradigms.TryGetValue(name, out var paradigm))
            {
                source.Report(row, "guesser-unknown-paradigm", $"'{name}' is no paradigm of paradigms.tsv.");
                continue;
            }

            var lemmaEnding = paradigm.Forms[0].Ending;
            if (!row["ending"].EndsWith(lemmaEnding, StringComparison.Ordinal))
            {
                source.Report(row, "guesser-off-paradigm", $"'{row["ending"]}' does not end in '{lemmaEnding}' as paradigm '{name}' wants.");
                continue;
            }

            var tail = row["ending"][..^lemmaEnding.Length];
            // A place has one number.
            var number = new Features(features).NameType == NameTypeFeature.Geo ? new Features(paradigm.Forms[0].Features).Number : NumberFeature.None;
            foreach (var form in paradigm.Forms.Where(f => (number == NumberFeature.None || new Features(f.Features).Number == number) && f.Weight > LeastGuessed && f.Prefix.Length == 0 && f.Stem == paradigm.Forms[0].Stem && new Features(f.Features) is { Variant: not VariantFeature.Short, Degree: not DegreeFeature.Cmp }))
            {
                var guess = new Guess(pool.Add(form.Ending), pool.Add(lemmaEnding), new Features(features).With(new Features(form.Features)).Bits, form.Adposition, Weight(row) + form.Weight, form.Upos == Upos.X ? UposOf(row, optional: false) : form.Upos);
                foreach (var ending in new[] { tail + form.Ending, Plain(tail + form.Ending) }.Distinct())
                {
                    if (!guesses.TryGetValue(ending, out var list))
                    {
                        guesses[ending] = list = [];
                    }

                    list.Add(guess);
                }
            }
        }

        return guesses;
    }

    /// <summary>An ending as texts write it that leave letters plain ("ем" for "ём").</summary>
    private string Plain(string ending) => (source.Manifest["fold"]?.Strings ?? []).Where(f => f.Length == 3).Aggregate(ending, (plain, fold) => plain.Replace(fold[0], fold[2]));

    private static int[] Starts(IEnumerable<int> counts)
    {
        var starts = new List<int> { 0 };
        foreach (var count in counts)
        {
            starts.Add(starts[^1] + count);
        }

        return [.. starts];
    }

    private static void Number(string text, List<string> list, Dictionary<string, int> numbers)
    {
        if (numbers.TryAdd(text, list.Count))
        {
            list.Add(text);
        }
    }

    private ulong FeaturesOf(PackRow row)
    {
        if (!Features.TryParse(row["feats"], out var features, out var unknown))
        {
            source.Report(row, "feature-unknown", $"'{unknown}' is no Universal Dependencies feature of the house.");
        }

        return features.Bits;
    }

    private Upos UposOf(PackRow row, bool optional)
    {
        if (row["upos"] is not { Length: > 0 } text)
        {
            if (!optional)
            {
                source.Report(row, "upos-missing", "This row needs a part of speech in 'upos'.");
            }

            return Upos.X;
        }

        if (!Enum.TryParse<Upos>(text, out var upos))
        {
            source.Report(row, "upos-unknown", $"'{text}' is no Universal Dependencies part of speech.");
        }

        return upos;
    }

    private int Hosts(PackRow row)
    {
        var hosts = 0;
        foreach (var host in row.List("hosts"))
        {
            if (Enum.TryParse<Upos>(host, out var upos))
            {
                hosts |= 1 << (int)upos;
            }
            else
            {
                source.Report(row, "upos-unknown", $"'{host}' is no Universal Dependencies part of speech.");
            }
        }

        return hosts;
    }

    private StringRef Adposition(PackRow row) => row["adposition"] is { Length: > 0 } text ? pool.Add(text) : default;

    private static float Weight(PackRow row) =>
        float.TryParse(row["weight"], CultureInfo.InvariantCulture, out var weight) ? weight : 0;

    private sealed record Paradigm(int Number)
    {
        public List<ParadigmForm> Forms { get; } = [];
    }

    private sealed record ParadigmForm(int Stem, string Prefix, string Ending, ulong Features, Upos Upos, StringRef Adposition, float Weight);
}
