using System.Collections.Immutable;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds bodies by name: nouns that head such names with what goes with them, legal forms, capitals, names in quotation marks and in foreign letters.</summary>
internal sealed class BodyFinder
{
    /// <summary>Longest name of a town that a report opens with, in words.</summary>
    private const int LongestTown = 4;

    private const int MostLeft = 4;
    private const int MostRight = 9;
    private const int LongestQuoted = 4;
    private const double ClearlyPlace = 0.6;

    private readonly AnalysedReport report;
    private readonly NameWords names;
    private readonly ActorWords actors;
    private readonly PlaceWords places;
    private readonly IGazetteer gazetteer;
    private readonly bool caseTells;

    public BodyFinder(AnalysedReport report, NameWords names, ActorWords actors, PlaceWords places, IGazetteer gazetteer, bool caseTells) =>
        (this.report, this.names, this.actors, this.places, this.gazetteer, this.caseTells) = (report, names, actors, places, gazetteer, caseTells);

    /// <summary>The bodies that a sentence names, besides the actors already found in it.</summary>
    public IEnumerable<ActorMention> Find(int sentence, ImmutableArray<ActorMention> known, ImmutableArray<TimeMention> times)
    {
        var words = report.Sentences[sentence].Words;
        for (var at = 0; at < words.Length;)
        {
            var end = known.FirstOrDefault(k => k.IsNamed && k.Words.Contains(sentence, at)) is { } taken && !(taken.Kind == ActorKind.Organisation) ? null
                : times.Any(t => t.Words.Contains(sentence, at)) ? null
                : Around(words, at, sentence, times) ?? Legal(words, at) ?? Quoted(words, at) ?? (IsPostnominal(sentence, words, at, known) ? null : Capitals(words, at)) ?? Foreign(words, at) ?? Compound(words, at);
            if (end is { } range && !known.Any(k => k.Kind == ActorKind.Person && k.IsNamed && Cuts(k.Words, range)) && !known.Any(k => k.IsNamed && k.Words.First == range.First && k.Words.End == range.End))
            {
                yield return Made(sentence, range, known);
            }

            at++;
        }
    }

    /// <summary>"Ann Lowe QC said": two or three capitals right behind somebody's name that no table has are his title.</summary>
    private static bool IsPostnominal(int sentence, ImmutableArray<Word> words, int at, ImmutableArray<ActorMention> known) =>
        words[at].Token.Form.Length is 2 or 3 && known.Any(k => k.Kind == ActorKind.Person && k.IsNamed && k.Words.Sentence == sentence && k.Words.End == at) && !known.Any(k => k.Words.Contains(sentence, at));

    /// <summary>A name without the ending that a hyphen ties to it ("Twitter-ი").</summary>
    private static string Named(string text, Word last) =>
        last.Lower.StartsWith(last.Lemma + "-", StringComparison.Ordinal) ? text[..^(last.Lower.Length - last.Lemma.Length)] : text;

    private static bool Cuts(WordRange person, Span range) => person.First < range.End && range.First < person.End;

    private ActorMention Made(int sentence, Span range, ImmutableArray<ActorMention> known)
    {
        var (part, words) = (report.Sentences[sentence].Sentence.Part, report.Sentences[sentence].Words);
        var span = new TextSpan(words[range.First].Span.Start, words[range.End - 1].Span.End);
        var head = known.FirstOrDefault(k => k.Words.Contains(sentence, range.Head));
        var mayBeOwn = head is not null && names.Builds("left-capital") && caseTells;
        var (place, isOwn) = ((string?)null, false);
        for (var i = range.First; i < range.End && (place is null || mayBeOwn && !isOwn); i++)
        {
            if (i != range.Head)
            {
                var country = CountryOf(words[i]);
                place ??= country;
                isOwn |= mayBeOwn && country is null && words[i].IsCapitalised() && !head!.Words.Contains(sentence, i) && words[i].Upos is not (Upos.DET or Upos.ADP);
            }
        }

        return new ActorMention(part, span, new WordRange(sentence, range.First, range.End), range.Head, ActorKind.Organisation, Named(span.NameIn(report.Report.TextOf(part)), words[range.End - 1]))
        {
            Class = "organisation",
            Sector = head?.Sector,
            Country = place,
            SourceKind = "organisation",
            IsNamed = true,
            HasOwnName = isOwn,
            IsAround = known.Any(k => k.Words.Sentence == sentence && k.Words.First < range.End && range.First < k.Words.End),
        };
    }

    private string? CountryOf(Word word)
    {
        foreach (var reading in word.Analyses)
        {
            if (places.Demonyms.TryGetValue(reading.Lemma, out var country) && country.Length > 0)
            {
                return country;
            }
        }

        return PlaceOf(word, ClearlyPlace)?.Country;
    }

    private bool IsPlace(Word word, double prior) => PlaceOf(word, prior) is not null;

    /// <summary>The likeliest place of a word or its dictionary form; null where it names none that likely.</summary>
    private Place? PlaceOf(Word word, double prior) =>
        caseTells && !word.IsCapitalised() ? null
        : gazetteer.Find(word.Lemma) is [{ Match: NameMatch.Exact } best, ..] && best.Prior >= prior ? best.Place
        : gazetteer.Find(word.Lower) is [{ Match: NameMatch.Exact } form, ..] && form.Prior >= prior ? form.Place : null;

    /// <summary>A head with what stands before and after it as part of the name; null where nothing does.</summary>
    private Span? Around(ImmutableArray<Word> words, int at, int sentence, ImmutableArray<TimeMention> times)
    {
        var word = words[at];
        if (word.Token.Kind != TokenKind.Word)
        {
            return null;
        }

        var (head, body) = (false, false);
        foreach (var reading in word.Analyses)
        {
            body |= names.Is(NameRole.Body, reading.Lemma);
            head |= body || names.Is(NameRole.Head, reading.Lemma);
        }

        if (!head || names.Builds("left-capital") && caseTells && !word.IsCapitalised())
        {
            return null;
        }

        var first = Left(words, at, body);
        var end = Right(words, at, body, sentence, times);

        // A plain head needs a name beside it: "the company" names nothing.
        return first == at && end == at + 1 || !body && caseTells && !HasName(words, first, end, at) ? null : new Span(first, end, at);
    }

    private static bool HasName(ImmutableArray<Word> words, int first, int end, int head)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].IsCapitalised() && (i != head || i > 0))
            {
                return true;
            }
        }

        return false;
    }

    private int Left(ImmutableArray<Word> words, int at, bool body)
    {
        var first = at;
        while (first > 0 && at - first < MostLeft && words[first - 1].Token.Kind == TokenKind.Word && IsLeft(words, first - 1, at, body))
        {
            first--;
        }

        return first;
    }

    private bool IsLeft(ImmutableArray<Word> words, int i, int head, bool body)
    {
        var word = words[i];
        if (names.Builds("left-capital"))
        {
            return caseTells && word.IsCapitalised() && (i > 0 || word.Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ) && word.Upos is not (Upos.DET or Upos.ADP or Upos.PRON or Upos.CCONJ or Upos.SCONJ or Upos.VERB)
                && !names.Is(NameRole.Title, word.Lower);
        }

        // "გვიავიარეს დეპარტამენტში": a name before what may be a kind of place as well as a body is the place's.
        if (names.Builds("left-genitive") && word.Best is { IsGuess: true, Upos: Upos.PROPN } && places.Generics.ContainsKey(words[head].Lemma))
        {
            return false;
        }

        foreach (var reading in word.Analyses)
        {
            if (names.Builds("left-genitive") && reading.Features.Case == CaseFeature.Gen && reading.Upos is Upos.NOUN or Upos.PROPN && reading.Adposition is null && (body || IsPlace(word, ClearlyPlace)))
            {
                return true;
            }

            if (names.Builds("left-adjective") && reading.Upos == Upos.ADJ && AreAlike(word, words[head])
                && (caseTells && word.IsCapitalised() && (i > 0 || body) || places.Demonyms.ContainsKey(reading.Lemma) || body && names.IsRelational(reading.Lemma)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an adjective and a noun can stand in the same case.</summary>
    private static bool AreAlike(Word adjective, Word noun)
    {
        foreach (var left in adjective.Analyses)
        {
            foreach (var right in noun.Analyses)
            {
                if (left.Upos == Upos.ADJ && (left.Features.Case == right.Features.Case || left.Features.Case == CaseFeature.None) && (left.Features.Number == right.Features.Number || left.Features.Number == NumberFeature.None))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int Right(ImmutableArray<Word> words, int at, bool body, int sentence, ImmutableArray<TimeMention> times)
    {
        var end = at + 1;
        for (var i = end; i < words.Length && i - at <= MostRight;)
        {
            var word = words[i];
            if (word.Token.Kind != TokenKind.Word || times.Any(t => t.Words.Contains(sentence, i)))
            {
                break;
            }

            if (names.Builds("right-join") && names.Is(NameRole.Join, word.Lower))
            {
                if (Joined(words, i, body, w => times.Any(t => t.Words.Contains(sentence, w))) is not { } after)
                {
                    break;
                }

                end = i = after;
                continue;
            }

            if (!names.Builds("right-genitive") || Group(words, i, CaseFeature.Gen, body && (end > at + 1 || true)) is not { } next)
            {
                break;
            }

            end = i = next;
        }

        return end;
    }

    /// <summary>What a joining word ties: "of Health", "по делам молодёжи"; null where it ties no part of a name.</summary>
    private int? Joined(ImmutableArray<Word> words, int at, bool body, Predicate<int> isTime)
    {
        if (at + 1 >= words.Length)
        {
            return null;
        }

        if (names.Builds("left-capital"))
        {
            var i = at + 1;
            while (i < words.Length && names.Is(NameRole.Join, words[i].Lower))
            {
                i++;
            }

            var start = i;
            while (i < words.Length && words[i].Token.Kind == TokenKind.Word && words[i].IsCapitalised() && !isTime(i))
            {
                i++;
            }

            return i > start && caseTells ? i : null;
        }

        if (!body)
        {
            return null;
        }

        var shared = words[at].Upos == Upos.CCONJ ? CaseFeature.Gen : CaseFeature.Dat;
        return Group(words, at + 1, shared, body);
    }

    /// <summary>End of a noun with its adjectives in the case; null where there is none.</summary>
    private int? Group(ImmutableArray<Word> words, int at, CaseFeature wanted, bool lower)
    {
        for (var i = at; i < words.Length && i - at < 4 && words[i].Token.Kind == TokenKind.Word; i++)
        {
            var word = words[i];
            var capital = !caseTells || word.IsCapitalised();
            if (!capital && (!lower || IsTaken(word)))
            {
                return null; // "в" may be an abbreviated noun, but is read as a preposition here.
            }

            if (wanted == CaseFeature.Gen && caseTells && capital && word.Token.Form.Length > 1 && word.Token.Form.All(char.IsUpper) && (IsPlace(word, 0.5) || IsCapitals(words, i)))
            {
                return i + 1;
            }

            var (noun, adjective) = (false, false);
            foreach (var reading in word.Analyses)
            {
                if (reading.Features.Case == wanted)
                {
                    noun |= reading.Upos is Upos.NOUN or Upos.PROPN;
                    adjective |= reading.Upos == Upos.ADJ;
                }
            }

            if (noun && !(adjective && i + 1 < words.Length && word.Upos == Upos.ADJ))
            {
                return i + 1;
            }

            if (!adjective || IsTaken(word))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsTaken(Word word) => word.Upos is Upos.VERB or Upos.ADP or Upos.DET or Upos.PRON;

    /// <summary>A legal form with the name after it.</summary>
    private Span? Legal(ImmutableArray<Word> words, int at)
    {
        if (!names.Is(NameRole.Legal, words[at].Lower) || at + 1 >= words.Length || caseTells && !char.IsUpper(words[at].Token.Form[0]))
        {
            return null;
        }

        if (Quote(words, at + 1) is { } close)
        {
            return new Span(at, close + 1, at);
        }

        var end = at + 1;
        while (caseTells && end < words.Length && words[end].Token.Kind == TokenKind.Word && words[end].IsCapitalised() && end - at < LongestQuoted)
        {
            end++;
        }

        return end > at + 1 && !names.Builds("left-capital") ? new Span(at, end, at) : null;
    }

    /// <summary>A name in quotation marks, without them: after a head or legal form whatever it is, else a short one that no word before calls a work or thing.</summary>
    private Span? Quoted(ImmutableArray<Word> words, int at)
    {
        if (Quote(words, at) is not { } close || close == at + 1 || !(words[at + 1].IsCapitalised() || !caseTells && names.Builds("left-genitive")))
        {
            return null;
        }

        // "კანონი „საჯარო შეკრებების შესახებ“": what ends in a postposition is a title.
        if (words[close - 1].Upos == Upos.ADP)
        {
            return null;
        }

        var named = false;
        for (var i = at - 1; i >= 0 && i >= at - 2 && words[i].Token.Kind == TokenKind.Word; i--)
        {
            foreach (var reading in words[i].Analyses)
            {
                if (names.Is(NameRole.Thing, reading.Lemma))
                {
                    return null;
                }

                named |= names.Is(NameRole.Head, reading.Lemma) || names.Is(NameRole.Body, reading.Lemma) || names.Is(NameRole.Genre, reading.Lemma);
            }

            named |= names.Is(NameRole.Legal, words[i].Lower);
        }

        // Without a head only where case tells names from words that are just quoted.
        var isShort = close - at <= 3 && caseTells && at > 0;
        return named || isShort && NamesBody(words, at + 1, close) ? new Span(at + 1, close, at + 1) : null;
    }

    private static bool NamesBody(ImmutableArray<Word> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Token.Kind != TokenKind.Word || words[i].Best is { IsGuess: false, Upos: Upos.VERB or Upos.ADV or Upos.PRON or Upos.PART or Upos.INTJ or Upos.ADP or Upos.SCONJ })
            {
                return false;
            }
        }

        return end > first && words[first].Best is not { IsGuess: false, Upos: Upos.ADJ } | end - first > 1;
    }

    /// <summary>Index of the closing mark of quotation marks that open here around few words; null where none open.</summary>
    private static int? Quote(ImmutableArray<Word> words, int at)
    {
        if (at >= words.Length || words[at].Token.Form is not ("«" or "\"" or "“" or "„" or "‘"))
        {
            return null;
        }

        var close = words[at].Token.Form switch
        {
            "«" => "»",
            "„" => "“",
            "“" => "”",
            "‘" => "’",
            _ => "\"",
        };
        for (var i = at + 1; i < words.Length && i - at <= LongestQuoted + 2; i++)
        {
            if (words[i].Token.Form == close)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>A word in capitals that names no place: "МВД", "ФИФА".</summary>
    private Span? Capitals(ImmutableArray<Word> words, int at) => IsCapitals(words, at) && !IsPlace(words[at], 0.5) ? new Span(at, at + 1, at) : null;

    private bool IsCapitals(ImmutableArray<Word> words, int at)
    {
        var word = words[at];
        var form = word.Token.Form;
        // "DOVER, Del. (AP) —" opens a report with its town.
        if (at == 0 && words.Length > 2 && words[1].Token.Form is "," or "(" or "—" or "–" && IsPlace(word, 0.25))
        {
            return false;
        }

        if (at < LongestTown && IsInTown(words, at))
        {
            return false;
        }

        if (!caseTells || word.Token.Kind != TokenKind.Word || form.Length is < 2 or > 7 || names.Is(NameRole.Not, word.Lower) || places.Not.Contains(word.Lower) && form.Length < 3)
        {
            return false;
        }

        foreach (var letter in form)
        {
            if (!char.IsUpper(letter) && letter != '-')
            {
                return false;
            }
        }

        return !IsShouted(words, at - 1) && !IsShouted(words, at + 1);
    }

    /// <summary>"HONG KONG (AFP) -": whether a word belongs to a town of several words in capitals that opens a sentence before a mark.</summary>
    private bool IsInTown(ImmutableArray<Word> words, int at)
    {
        var end = 0;
        while (end < Math.Min(words.Length, LongestTown) && words[end] is { Token.Kind: TokenKind.Word } word && !word.Token.Form.Any(char.IsLower))
        {
            end++;
        }

        return end > Math.Max(at, 1) && end < words.Length && words[end].Token.Form is "," or "(" or "—" or "–" or "-"
            && gazetteer.Find(string.Join(' ', words[..end].Select(static w => w.Lower))) is [{ Match: NameMatch.Exact, Prior: >= 0.5 }, ..];
    }

    /// <summary>Whether a word is in capitals because its whole sentence is.</summary>
    private static bool IsShouted(ImmutableArray<Word> words, int at) => at >= 0 && at < words.Length && words[at].Token.Form is { Length: > 7 } form && form.All(char.IsUpper);

    /// <summary>Capitalised words in Latin letters where the language is written in others.</summary>
    private Span? Foreign(ImmutableArray<Word> words, int at)
    {
        if (names.Builds("left-capital") || !IsForeign(words[at]) || at > 0 && IsForeign(words[at - 1]))
        {
            return null;
        }

        var end = at;
        while (end < words.Length && (IsForeign(words[end]) || end > at && end + 1 < words.Length && words[end].Token.Form is "of" or "the" or "and" or "&" or "for" && IsForeign(words[end + 1])))
        {
            end++;
        }

        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (words[i].Analyses.Any(a => names.Is(NameRole.Thing, a.Lemma)))
            {
                return null;
            }
        }

        return end == at + 1 && (IsPlace(words[at], ClearlyPlace) || names.Is(NameRole.Not, words[at].Lower)) ? null : new Span(at, end, at);
    }

    private static bool IsForeign(Word word) => word.Token.Kind == TokenKind.Word && word.Token.Form.Length > 1 && word.Token.Form[0] < 0x250 && (char.IsUpper(word.Token.Form[0]) || char.IsUpper(word.Token.Form[1]));

    /// <summary>A capitalised word made of the beginnings of others that no table knows: "Роспотребнадзор".</summary>
    private Span? Compound(ImmutableArray<Word> words, int at)
    {
        var word = words[at];
        if (!caseTells || !word.IsCapitalised() || word.Lower.Length < 7 || names.Prefixes.IsEmpty || word.Analyses.Any(a => !a.IsGuess && a.Upos != Upos.PROPN) || IsPlace(word, 0.3))
        {
            return null;
        }

        foreach (var prefix in names.Prefixes)
        {
            if (word.Lower.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new Span(at, at + 1, at);
            }
        }

        return null;
    }

    /// <summary>The words of a name and its head.</summary>
    private readonly record struct Span(int First, int End, int Head);
}
