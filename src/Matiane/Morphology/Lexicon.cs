using System.Collections.Concurrent;
using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>
/// Every form that a language's tables know: stems with paradigms of endings, irregular forms, clitics, endings of numbers,
/// and a guesser for what no table has. Read in place from the compiled pack. Safe for many threads.
/// </summary>
public sealed class Lexicon : IPackSection<Lexicon>
{
    private const int MaximalForm = 64;
    private const int MaximalGuesses = 16;
    private const int ShortestHead = 3;
    private const float CompoundWeight = 3;
    private const int LongestPreverb = 4;
    private const int CacheLimit = 200_000;
    /// <summary>What a reading weighs less whose form the text writes with a plainer letter.</summary>
    private const float UnfoldedWeight = 0.2f;

    private readonly FlatArray<char> pool;
    private readonly FlatArray<int> stemSlots;
    private readonly FlatArray<StringRef> stemKeys;
    private readonly FlatArray<int> stemStarts;
    private readonly FlatArray<StemUse> stemUses;
    private readonly FlatArray<Lexeme> lexemes;
    private readonly FlatArray<int> endingSlots;
    private readonly FlatArray<StringRef> endingKeys;
    private readonly FlatArray<StringRef> prefixes;
    private readonly FlatArray<int> rowSlots;
    private readonly FlatArray<RowKey> rowKeys;
    private readonly FlatArray<FormRow> rows;
    private readonly FlatArray<int> formSlots;
    private readonly FlatArray<StringRef> formKeys;
    private readonly FlatArray<int> formStarts;
    private readonly FlatArray<WholeForm> forms;
    private readonly FlatArray<Clitic> clitics;
    private readonly FlatArray<NumberEnding> numberEndings;
    private readonly FlatArray<int> guessSlots;
    private readonly FlatArray<StringRef> guessKeys;
    private readonly FlatArray<int> guessStarts;
    private readonly FlatArray<Guess> guesses;
    private readonly FlatArray<StringRef> folds;
    private readonly FlatArray<int> shareSlots;
    private readonly FlatArray<StringRef> shareKeys;
    private readonly FlatArray<int> shareStarts;
    private readonly FlatArray<ReadingShare> shares;
    private readonly int longestEnding;
    private readonly int longestGuess;
    private readonly ConcurrentDictionary<string, ImmutableArray<Analysis>> cache = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> names = new();

    private Lexicon(FlatReader reader)
    {
        pool = new(reader.Bytes(0));
        stemSlots = new(reader.Bytes(1));
        stemKeys = new(reader.Bytes(2));
        stemStarts = new(reader.Bytes(3));
        stemUses = new(reader.Bytes(4));
        lexemes = new(reader.Bytes(5));
        endingSlots = new(reader.Bytes(6));
        endingKeys = new(reader.Bytes(7));
        prefixes = new(reader.Bytes(8));
        rowSlots = new(reader.Bytes(9));
        rowKeys = new(reader.Bytes(10));
        rows = new(reader.Bytes(11));
        formSlots = new(reader.Bytes(12));
        formKeys = new(reader.Bytes(13));
        formStarts = new(reader.Bytes(14));
        forms = new(reader.Bytes(15));
        clitics = new(reader.Bytes(16));
        numberEndings = new(reader.Bytes(17));
        guessSlots = new(reader.Bytes(18));
        guessKeys = new(reader.Bytes(19));
        guessStarts = new(reader.Bytes(20));
        guesses = new(reader.Bytes(21));
        folds = new(reader.Bytes(22));
        shareSlots = new(reader.Bytes(23));
        shareKeys = new(reader.Bytes(24));
        shareStarts = new(reader.Bytes(25));
        shares = new(reader.Bytes(26));
        foreach (var ending in endingKeys.Span)
        {
            longestEnding = Math.Max(longestEnding, ending.Length);
        }

        foreach (var guess in guessKeys.Span)
        {
            longestGuess = Math.Max(longestGuess, guess.Length);
        }
    }

    /// <inheritdoc/>
    public static string Name => "lexicon";

    /// <inheritdoc/>
    public static byte[] Compile(PackSource source) => LexiconCompiler.Compile(source);

    /// <inheritdoc/>
    public static Lexicon Load(ReadOnlyMemory<byte> bytes) => new(new FlatReader(bytes));

    /// <summary>Every reading of a form, the likeliest by itself first; guessed ones when no table has it.</summary>
    /// <param name="lower">The form, lower-cased.</param>
    /// <returns>Never empty.</returns>
    public ImmutableArray<Analysis> Analyses(string lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        if (cache.TryGetValue(lower, out var known))
        {
            return known;
        }

        var found = Find(lower);
        if (cache.Count < CacheLimit)
        {
            cache[lower] = found;
        }

        return found;
    }

    /// <summary>What the guesser alone says of a form, for training; empty when it says nothing.</summary>
    internal ImmutableArray<Analysis> Guessed(string lower)
    {
        var found = new List<(Analysis Analysis, float Weight)>();
        CollectGuesses(lower, found);
        return [.. found.OrderByDescending(f => f.Weight).Select(f => f.Analysis).Distinct()];
    }

    /// <summary>Whether some table has the form: its readings are no guesses.</summary>
    public bool Knows(string lower) => !Analyses(lower)[0].IsGuess;

    /// <summary>Readings of a number written in digits with an ending ("137-მა", "15-го"): the ending's case.</summary>
    /// <param name="lower">Digits, a hyphen or none, and the ending.</param>
    public Analysis Number(string lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        var digits = 0;
        while (digits < lower.Length && (char.IsAsciiDigit(lower[digits]) || lower[digits] is '.' or ',' || Letters.PartsThousands(lower[digits])))
        {
            digits++;
        }

        var ending = lower.AsSpan(digits).TrimStart("-‑–");
        foreach (var candidate in numberEndings.Span)
        {
            if (ending.Length > 0 && candidate.Ending.In(pool.Span).SequenceEqual(ending))
            {
                return new Analysis(lower[..digits], Upos.NUM, new Features(candidate.Features)) { Adposition = NameOf(candidate.Adposition) };
            }
        }

        return new Analysis(ending.Length == 0 ? lower : lower[..digits], Upos.NUM, Features.None);
    }

    private ImmutableArray<Analysis> Find(string lower)
    {
        lower = WithoutMarks(lower);
        var found = new List<(Analysis Analysis, float Weight)>();
        if (lower.Length is > 0 and <= MaximalForm)
        {
            Collect(lower, found);
            CollectClitics(lower, found);
            if (found.Count == 0 && Folded(lower) is { } folded)
            {
                Collect(folded, found);
            }

            CollectUnfolded(lower, found);
            CollectSurnames(lower, found);
            if (found.Count == 0)
            {
                CollectHyphenated(lower, found);
            }

            // "ა.ბ. დააკავეს": initials alone show no case.
            if (found.Count == 0 && Letters.AreInitials(lower))
            {
                found.Add((new Analysis(lower, Upos.PROPN, Features.None) { IsGuess = true }, 0));
            }

            if (found.Count == 0)
            {
                CollectMarked(lower, found);
            }

            if (found.Count == 0)
            {
                CollectCompound(lower, found);
                CollectGuesses(lower, found);
                CollectTiedGuesses(lower, found);
            }
            else
            {
                WeighShares(lower, found);
            }
        }

        if (found.Count == 0)
        {
            return [new Analysis(lower, Upos.X, Features.None) { IsGuess = true }];
        }

        return [.. found.OrderByDescending(f => f.Weight).Select(f => f.Analysis).Distinct()];
    }

    private void Collect(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        CollectWhole(lower, found);
        CollectInflected(lower, 0, 0, found);
        for (var i = 1; i < prefixes.Span.Length; i++)
        {
            var prefix = prefixes.Span[i].In(pool.Span);
            if (lower.Length > prefix.Length + 1 && lower.AsSpan().StartsWith(prefix))
            {
                CollectInflected(lower, prefix.Length, i, found);
            }
        }
    }

    /// <summary>Readings of the forms that the text may have written with a plainer letter: "идет" for "идёт"; of small words only where the text's own form is no small word: "еще", "в нем", but "все" is no "всё".</summary>
    private void CollectUnfolded(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        var hasOwn = found.Exists(f => IsSmall(f.Analysis.Upos));
        foreach (var fold in folds.Span)
        {
            var pair = fold.In(pool.Span);
            for (var at = pair.Length == 3 ? lower.IndexOf(pair[2], StringComparison.Ordinal) : -1; at >= 0; at = lower.IndexOf(pair[2], at + 1))
            {
                var first = found.Count;
                Collect(string.Concat(lower.AsSpan(0, at), pair[..1], lower.AsSpan(at + 1)), found);
                for (var i = found.Count - 1; i >= first; i--)
                {
                    if (hasOwn && IsSmall(found[i].Analysis.Upos))
                    {
                        found.RemoveAt(i);
                    }
                    else
                    {
                        found[i] = (found[i].Analysis, found[i].Weight - UnfoldedWeight);
                    }
                }
            }
        }
    }

    private static bool IsSmall(Upos kind) => kind is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB);

    private void CollectWhole(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        var number = StringIndex.Find(lower, formSlots.Span, formKeys.Span, pool.Span);
        if (number < 0)
        {
            return;
        }

        foreach (var form in forms.Span[formStarts.Span[number]..formStarts.Span[number + 1]])
        {
            found.Add((new Analysis(TextOf(form.Lemma), form.Upos, new Features(form.Features)) { Adposition = NameOf(form.Adposition) }, form.Weight));
        }
    }

    /// <summary>Readings that texts checked by hand prefer weigh more.</summary>
    private void WeighShares(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        var number = StringIndex.Find(lower, shareSlots.Span, shareKeys.Span, pool.Span);
        if (number < 0)
        {
            return;
        }

        var readings = shares.Span[shareStarts.Span[number]..shareStarts.Span[number + 1]];
        for (var i = 0; i < found.Count; i++)
        {
            var (analysis, weight) = found[i];
            foreach (var reading in readings)
            {
                if (reading.Upos == analysis.Upos && reading.Features == analysis.Features.Bits)
                {
                    found[i] = (analysis with { Share = Math.Max(1, (int)MathF.Round(reading.Share * 10)) }, weight + reading.Share);
                    break;
                }
            }
        }
    }

    private void CollectInflected(string lower, int start, int prefix, List<(Analysis Analysis, float Weight)> found)
    {
        var shortest = Math.Max(start, lower.Length - longestEnding);
        for (var cut = lower.Length; cut >= shortest; cut--)
        {
            var ending = StringIndex.Find(lower.AsSpan(cut), endingSlots.Span, endingKeys.Span, pool.Span);
            if (ending < 0)
            {
                continue;
            }

            var stem = StringIndex.Find(lower.AsSpan(start, cut - start), stemSlots.Span, stemKeys.Span, pool.Span);
            if (stem < 0)
            {
                continue;
            }

            foreach (var use in stemUses.Span[stemStarts.Span[stem]..stemStarts.Span[stem + 1]])
            {
                CollectRows(use, prefix, ending, found);
            }
        }
    }

    private void CollectRows(StemUse use, int prefix, int ending, List<(Analysis Analysis, float Weight)> found)
    {
        ref readonly var lexeme = ref lexemes.Span[use.Lexeme];
        var key = RowKey.Find(new RowKey(lexeme.Paradigm, use.Stem, prefix, ending, 0, 0), rowSlots.Span, rowKeys.Span);
        if (key < 0)
        {
            return;
        }

        var range = rowKeys.Span[key];
        foreach (var row in rows.Span[range.Start..(range.Start + range.Count)])
        {
            var features = new Features(lexeme.Features).With(new Features(row.Features));
            var upos = row.Upos == Upos.X ? lexeme.Upos : row.Upos;
            found.Add((new Analysis(TextOf(lexeme.Lemma), upos, features) { Adposition = NameOf(row.Adposition) }, lexeme.Weight + row.Weight));
        }
    }

    private void CollectClitics(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        foreach (var clitic in clitics.Span)
        {
            var ending = clitic.Text.In(pool.Span);
            if (lower.Length < ending.Length + 2 || !lower.AsSpan().EndsWith(ending))
            {
                continue;
            }

            var hosts = new List<(Analysis Analysis, float Weight)>();
            Collect(lower[..^ending.Length], hosts);
            foreach (var (analysis, weight) in hosts)
            {
                // A copula stands on a nominative, a genitive or a postposition, never on a bare dative ("ყველა" is no "ყველ" with it).
                if ((clitic.Hosts == 0 || (clitic.Hosts >> (int)analysis.Upos & 1) != 0) && !(new Features(clitic.Features).Mood != MoodFeature.None && analysis.Features is { Case: CaseFeature.Dat, VerbForm: not VerbFormFeature.Fin } && analysis.Adposition is null))
                {
                    found.Add((analysis with { Features = analysis.Features.With(new Features(clitic.Features)) }, weight - 1));
                }
            }
        }
    }

    /// <summary>"დამაკავეს", "გვესროლეს": verbs with a mark inside that says whom it befalls, by the form that has another or none there.</summary>
    private void CollectMarked(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        foreach (var clitic in clitics.Span)
        {
            var text = clitic.Text.In(pool.Span);
            if (text[0] != '-' || text[1..].IndexOf('-') is not (> 0 and var length))
            {
                continue;
            }

            var mark = text.Slice(1, length);
            var other = text[(length + 2)..].ToString();
            var (hostsOf, features) = (clitic.Hosts, new Features(clitic.Features));
            for (var at = 0; at <= LongestPreverb && at + length + 2 < lower.Length; at++)
            {
                if (!lower.AsSpan(at).StartsWith(mark))
                {
                    continue;
                }

                var hosts = new List<(Analysis Analysis, float Weight)>();
                var host = string.Concat(lower.AsSpan(0, at), other, lower.AsSpan(at + length));
                Collect(host, hosts);
                CollectClitics(host, hosts);
                found.AddRange(hosts.Where(h => (hostsOf >> (int)h.Analysis.Upos & 1) != 0 && h.Analysis.Features is { VerbForm: VerbFormFeature.Fin, Person: PersonFeature.Third } and ({ Tense: TenseFeature.Past } or { Number: NumberFeature.Plur }))
                    // "დამიკავებია", "მოგვიწია": where verbs turn their sides round, it is who does it.
                    .Select(h => (h.Analysis with { Features = h.Analysis.Features is { Voice: VoiceFeature.Inv } or { Evident: EvidentFeature.Nfh } ? h.Analysis.Features with { Person = PersonFeature.First } : h.Analysis.Features.With(features) }, h.Weight - other.Length)));
            }
        }

        // "დაგვიწვეს": "burned ours" rather than "would burn".
        if (found.Exists(f => f.Analysis.Features.Voice == VoiceFeature.Act))
        {
            found.RemoveAll(f => f.Analysis.Features.Voice != VoiceFeature.Act);
        }
    }

    /// <summary>A word that no table knows with a postposition and something stuck to it ("ბათქენშიც"): what it is without the latter.</summary>
    private void CollectTiedGuesses(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        foreach (var clitic in clitics.Span)
        {
            var ending = clitic.Text.In(pool.Span);
            if (clitic.Hosts != 0 || lower.Length < ending.Length + 4 || !lower.AsSpan().EndsWith(ending))
            {
                continue;
            }

            var hosts = new List<(Analysis Analysis, float Weight)>();
            CollectGuesses(lower[..^ending.Length], hosts);
            found.AddRange(hosts.Where(h => h.Analysis.Adposition is not null).Select(h => (h.Analysis, h.Weight + 1)));
        }
    }

    /// <summary>Where the tables have only the plural of a given name, the surname that it rather is: "Рустамов".</summary>
    private void CollectSurnames(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        if (found.Count == 0 || !found.TrueForAll(f => f.Analysis.Features is { NameType: NameTypeFeature.Giv, Number: NumberFeature.Plur }))
        {
            return;
        }

        var guesses = new List<(Analysis Analysis, float Weight)>();
        CollectGuesses(lower, guesses);
        found.AddRange(guesses.Where(g => g.Analysis.Features is { NameType: NameTypeFeature.Sur, Number: NumberFeature.Sing }));
    }

    /// <summary>A name or abbreviation with its ending after a hyphen ("აშშ-ის", "NATO-ს"): the endings of numbers serve.</summary>
    private void CollectHyphenated(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        var hyphen = lower.LastIndexOf('-');
        if (hyphen < 1 || hyphen == lower.Length - 1)
        {
            return;
        }

        foreach (var candidate in numberEndings.Span)
        {
            if (candidate.Ending.In(pool.Span).SequenceEqual(lower.AsSpan(hyphen + 1)))
            {
                var features = new Features(candidate.Features) with { NumType = NumTypeFeature.None };
                found.Add((new Analysis(lower[..hyphen], Upos.PROPN, features) { Adposition = NameOf(candidate.Adposition), IsGuess = true }, 0));
            }
        }
    }

    /// <summary>"Топ-менеджера", "экс-главой": where nouns are inflected, a word that no table knows is so as what stands behind its hyphen.</summary>
    private void CollectCompound(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        var hyphen = lower.LastIndexOf('-');
        if (hyphen < 2 || lower.Length - hyphen <= ShortestHead)
        {
            return;
        }

        var heads = new List<(Analysis Analysis, float Weight)>();
        Collect(lower[(hyphen + 1)..], heads);
        found.AddRange(heads.Where(static h => h.Analysis is { Upos: Upos.NOUN, Adposition: null, Features.Case: not CaseFeature.None })
            .Select(h => (h.Analysis with { Lemma = string.Concat(lower.AsSpan(0, hyphen + 1), h.Analysis.Lemma) }, h.Weight + CompoundWeight)));
    }

    private void CollectGuesses(string lower, List<(Analysis Analysis, float Weight)> found)
    {
        // Of each part of speech the longest ending tells most.
        var (seen, here) = (0UL, 0UL);
        for (var cut = Math.Max(1, lower.Length - longestGuess); cut <= lower.Length; cut++)
        {
            var number = StringIndex.Find(lower.AsSpan(cut), guessSlots.Span, guessKeys.Span, pool.Span);
            if (number < 0)
            {
                continue;
            }

            foreach (var guess in guesses.Span[guessStarts.Span[number]..guessStarts.Span[number + 1]])
            {
                var stem = lower.AsSpan(0, lower.Length - guess.Ending.Length);
                if (stem.Length < 2 || (seen & 1UL << (int)guess.Upos) != 0)
                {
                    continue;
                }

                here |= 1UL << (int)guess.Upos;

                var lemma = string.Concat(stem, guess.LemmaEnding.In(pool.Span));
                var analysis = new Analysis(lemma, guess.Upos, new Features(guess.Features)) { Adposition = NameOf(guess.Adposition), IsGuess = true };
                found.Add((analysis, guess.Weight + (lower.Length - cut) * 0.5f));
            }

            seen |= here;
            here = 0;
        }

        if (found.Count > MaximalGuesses)
        {
            found.Sort((a, b) => b.Weight.CompareTo(a.Weight));
            found.RemoveRange(MaximalGuesses, found.Count - MaximalGuesses);
        }
    }

    /// <summary>The form without the marks that the pack says mean nothing (stress in Russian); the form itself when it has none.</summary>
    private string WithoutMarks(string lower)
    {
        foreach (var fold in folds.Span)
        {
            var pair = fold.In(pool.Span);
            if (pair.Length == 2 && lower.Contains(pair[0], StringComparison.Ordinal))
            {
                lower = lower.Replace(pair[..1].ToString(), "", StringComparison.Ordinal);
            }
        }

        return lower;
    }

    /// <summary>A word without the letters that texts of the language leave out ("е" for "ё").</summary>
    public string Plain(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Folded(word) ?? word;
    }

    private string? Folded(string lower)
    {
        string? folded = null;
        foreach (var fold in folds.Span)
        {
            var pair = fold.In(pool.Span);
            if (pair.Length == 3 && lower.Contains(pair[0], StringComparison.Ordinal))
            {
                folded = (folded ?? lower).Replace(pair[0], pair[2]);
            }
        }

        return folded;
    }

    private string TextOf(StringRef reference) => names.TryGetValue(reference.Start * 64 + Math.Min(reference.Length, 63), out var text) && text.Length == reference.Length
        ? text
        : names[reference.Start * 64 + Math.Min(reference.Length, 63)] = reference.In(pool.Span).ToString();

    private string? NameOf(StringRef reference) => reference.Length == 0 ? null : TextOf(reference);
}
