using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Mentions;

/// <summary>Finds persons, organisations and groups.</summary>
public static class ActorFinder
{
    /// <summary>Every actor, in order; countries are still open.</summary>
    public static ImmutableArray<ActorMention> Find(
        AnalysedReport report, LanguagePack pack, IGazetteer gazetteer, ImmutableArray<TimeMention> times, ImmutableArray<QuantityMention> quantities)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var (table, names, caseTells) = (pack.Get<ActorWords>(), pack.Get<NameWords>(), LetterCase.IsTelling(report));
        // "In May Anna May left": a word of a time is no short form of a name; "in April Ryan left": nor its first word behind what says when.
        var persons = new PersonFinder(report, names, table, pack.Get<PlaceWords>(), gazetteer, caseTells).Find().Where(p => !times.Any(t => t.Words.Overlaps(p.Words) && (p.Words.End - p.Words.First == 1 || t.Words.First == p.Words.First && IsToldWhen(p.Words)))).ToImmutableArray();
        var bodies = new BodyFinder(report, names, table, pack.Get<PlaceWords>(), gazetteer, caseTells);
        var found = ImmutableArray.CreateBuilder<ActorMention>();
        var acronyms = Acronyms.Of(report);
        var next = 0;
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (sentence, words) = report.Sentences[s];
            var here = found.Count;
            for (var at = 0; at < words.Length;)
            {
                for (; next < persons.Length && (persons[next].Words.Sentence < s || persons[next].Words.Sentence == s && persons[next].Words.First < at);)
                {
                    next++;
                }

                var person = next < persons.Length && persons[next].Words.Sentence == s && persons[next].Words.First == at ? persons[next] : null;
                var actor = Named(sentence.Part, s, words, at, table, caseTells, out var craft) is { } named && (person is null || named.IsNamed && named.Words.End >= person.Words.End) && !IsNamesake(named, words, names, caseTells) ? named : person;
                if (actor is not null)
                {
                    actor = actor.IsNamed && actor.Words.End == at + 1 && acronyms is not null && acronyms.TryGetValue(words[at].Token.Form, out var full) ? WrittenOut(actor, full, report, table) : actor;
                    found.Add(actor);
                    at = actor.Words.End;
                }
                else
                {
                    at = Math.Max(at + 1, craft);
                }
            }

            found.AddRange(bodies.Find(s, [.. found.Skip(here)], times));
        }

        return found.ToImmutable();

        bool IsToldWhen(WordRange range) => range.First > 0 && report.Sentences[range.Sentence].Words[range.First - 1].Upos is Upos.ADP or Upos.ADJ or Upos.DET or Upos.SCONJ;
    }

    /// <summary>"ლუსია მაკრონმა": whether a surname of the tables stands behind a given name, that does not begin as theirs does.</summary>
    private static bool IsNamesake(ActorMention named, ImmutableArray<Word> words, NameWords names, bool caseTells) =>
        !caseTells && named is { IsNamed: true, SourceKind: "official" or "person", Words: { First: > 0 } range } && range.End == range.First + 1 && names.Given(words[range.First - 1].Lower) is { Name: var given } && given[0] != named.Name[0];

    /// <summary>The same mentions with the actors' countries taken from the demonym or place inside or before them, sorted.</summary>
    public static ImmutableArray<Mention> Complete(AnalysedReport report, LanguagePack pack, ImmutableArray<Mention> mentions)
    {
        var table = pack.Get<ActorWords>();
        var sorted = mentions.OrderBy(m => m.Words.Sentence).ThenBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            if (sorted[i] is ActorMention { Country: null } actor && i > 0 && sorted[i - 1].Words.Sentence == actor.Words.Sentence
                && actor.Words.First - sorted[i - 1].Words.End is >= 0 and <= 1
                // "США призвали власти": what a verb parts is not beside.
                && report.Sentences[actor.Words.Sentence].Words[actor.Words.First - 1] is not { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin })
            {
                sorted[i] = sorted[i - 1] switch
                {
                    // "His Turkish colleague": what a word is only beside a demonym.
                    DemonymMention demonym when actor.Words.End - actor.Words.First == 1 && table.Find(report.Sentences[actor.Words.Sentence].Words[actor.Head].Lemma + " @demonym") is { } word => actor with { Name = word.Name, Kind = word.Kind, Sector = word.Sector, Class = word.Class, Country = demonym.Country },
                    DemonymMention demonym => actor with { Country = demonym.Country },
                    PlaceMention { Place.Country: { } country } => actor with { Country = country },
                    _ => actor,
                };
            }
        }

        AddOfLands(report, table, sorted);
        var syntax = pack.Get<SyntaxWords>();
        // "Министр здравоохранения": where genitives stand behind their noun, the first noun heads the words of the table.
        for (var i = 0; i < sorted.Count && syntax.Sides == "accusative"; i++)
        {
            if (sorted[i] is ActorMention { IsNamed: false, Kind: not ActorKind.Organisation } office && office.Head > office.Words.First && report.Sentences[office.Words.Sentence].Words is var words && words[office.Words.First] is { Upos: Upos.NOUN } first && words[office.Head] is { Upos: Upos.NOUN, Features.Case: CaseFeature.Gen or CaseFeature.None }
                && first.Features.Case != CaseFeature.None)
            {
                sorted[i] = office with { Head = office.Words.First };
            }
        }

        // "The National Library", "the National Dawn Front": part of a name, nobody.
        if (syntax.Sides == "order")
        {
            sorted.RemoveAll(m => m is ActorMention { Kind: ActorKind.Group, IsNamed: false, Class: "people" } && m.Words.End == m.Words.First + 1 && report.Sentences[m.Words.Sentence].Words is var inside && inside[m.Head] is var first && syntax.RoleOf(first.Lemma) == "citizen" && char.IsUpper(first.Token.Form[0])
                && m.Words.End < inside.Length && inside[m.Words.End] is { Upos: Upos.NOUN or Upos.PROPN } next && char.IsUpper(next.Token.Form[0]));
        }

        // "Ведущий солист": an attribute of the noun behind it is nobody.
        if (syntax.Sides == "accusative")
        {
            sorted.RemoveAll(m => m is ActorMention { IsNamed: false, Kind: not ActorKind.Organisation, Class: "people", Sector: not "CVL" } one && one.Words.End == one.Words.First + 1 && report.Sentences[one.Words.Sentence].Words is var said && one.Words.End < said.Length
                && said[one.Words.End] is { Upos: Upos.NOUN, Best.IsGuess: false } noun
                && said[one.Head].Analyses.Any(a => (a.Upos == Upos.ADJ || a.Features.VerbForm == VerbFormFeature.Part) && a.Features.Case == noun.Features.Case && a.Features.Number == noun.Features.Number && (a.Features.Gender == noun.Features.Gender || a.Features.Gender == GenderFeature.None)));
        }

        OfficeHolders.Link(sorted, report, syntax);
        for (var i = 0; i < sorted.Count; i++)
        {
            // "сотрудники ОМОНа", "members of the militia": what they belong to says who they are.
            if (sorted[i] is ActorMention { Kind: ActorKind.Group, Office: null } member && syntax.RoleOf(report.Sentences[member.Words.Sentence].Words[member.Head].Lemma) == "member" && BodyOf(sorted, i, member, report, syntax) is { } body)
            {
                sorted[i] = member with { Name = body.Name, Sector = body.Sector, Class = body.Class, Country = member.Country ?? body.Country, SourceKind = body.SourceKind };
            }
        }

        return [.. sorted];
    }

    /// <summary>"უკრაინის ძალებმა": what a word in the plural is only right behind a country's name.</summary>
    private static void AddOfLands(AnalysedReport report, ActorWords table, List<Mention> sorted)
    {
        for (var i = sorted.Count - 1; i >= 0; i--)
        {
            if (sorted[i] is PlaceMention { Place: { Precision: PlacePrecision.Country, Country: { } country }, Words: var land } && report.Sentences[land.Sentence].Words is var words && land.End < words.Length
                && words[land.End] is { Features.Number: NumberFeature.Plur } head && table.Find(head.Lemma + " @land") is { } word && !sorted.Exists(m => m is ActorMention && m.Words.Contains(land.Sentence, land.End)))
            {
                sorted.Insert(i + 1, new ActorMention(sorted[i].Part, head.Span, new WordRange(land.Sentence, land.End, land.End + 1), land.End, word.Kind, word.Name) { Sector = word.Sector, Class = word.Class, Country = country });
            }
        }
    }

    /// <summary>The organ of state or armed body that stands in the genitive right beside its members; null for none.</summary>
    private static ActorMention? BodyOf(List<Mention> mentions, int at, ActorMention member, AnalysedReport report, SyntaxWords syntax)
    {
        var words = report.Sentences[member.Words.Sentence].Words;
        for (var i = Math.Max(0, at - 2); i < Math.Min(mentions.Count, at + 3); i++)
        {
            if (mentions[i] is ActorMention { Class: "state" or "armed", IsAround: false } body && i != at && body.Words.Sentence == member.Words.Sentence
                && (body.Words.End == member.Words.First && words[body.Head].Features.Case == CaseFeature.Gen
                    || body.Words.First == member.Words.End && (words[body.Head].Features.Case == CaseFeature.Gen
                        // "Бывший сотрудник ГКНБ арестован": an abbreviation looks alike in every case.
                        || body.Words.End - body.Words.First == 1 && words[body.Head].Token.Form.Length > 1 && words[body.Head].Token.Form.All(char.IsUpper) && words[body.Head].Analyses.Any(a => a.Features.Case is CaseFeature.Gen or CaseFeature.None))
                    || body.Words.First > member.Words.End && body.Words.First - member.Words.End <= 2 && syntax.RelationOf(words[member.Words.End].Lower) == Relation.Genitive))
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>An abbreviation as what the report writes it out as.</summary>
    private static ActorMention WrittenOut(ActorMention actor, WordRange full, AnalysedReport report, ActorWords table)
    {
        var (sentence, words) = report.Sentences[full.Sentence];
        var text = new TextSpan(words[full.First].Span.Start, words[full.End - 1].Span.End).NameIn(report.Report.TextOf(sentence.Part));
        if (string.Equals(text, actor.Name, StringComparison.OrdinalIgnoreCase))
        {
            return actor;
        }

        var head = Enumerable.Range(full.First, full.End - full.First).Select(i => Named(sentence.Part, full.Sentence, words, i, table, caseTells: true, out _)).LastOrDefault(m => m is not null && m.Words.End == full.End);
        return actor with { Kind = ActorKind.Organisation, Name = text, Sector = head?.Sector, Class = head?.Class ?? "organisation", Office = null, SourceKind = head?.SourceKind ?? "organisation" };
    }

    private static ActorMention? Named(TextPart part, int sentence, ImmutableArray<Word> words, int at, ActorWords table, bool caseTells, out int craft)
    {
        ActorMention? longest = null;
        craft = -1;
        const int most = 5;
        var seen = new Starts();
        var count = 0;
        // "who" is no agency, "WHO" is.
        var isSmall = words[at].Upos is Upos.PRON or Upos.DET or Upos.ADP or Upos.AUX or Upos.CCONJ or Upos.SCONJ or Upos.PART && !(caseTells && words[at].Token.Form.All(char.IsUpper));
        for (var r = 0; r <= words[at].Analyses.Length && count < most; r++)
        {
            // "RTS" is no plural of "RT".
            if (r < words[at].Analyses.Length && (!MayName(words[at].Analyses[r]) || words[at].Analyses[r].IsGuess && words[at].Token.Form.Length > 1 && words[at].Token.Form.All(c => c is >= 'A' and <= 'Z') && words[at].Lower != words[at].Analyses[r].Lemma))
            {
                continue;
            }

            var start = r < words[at].Analyses.Length ? words[at].Analyses[r].Lemma : words[at].Lower;
            if (IsAmong(start, seen[..count]))
            {
                continue;
            }

            seen[count++] = start;
            var (lemmas, forms) = (start, words[at].Lower);
            for (var end = at + 1; end <= Math.Min(words.Length, at + table.Longest); end++)
            {
                if (end > at + 1 && words[end - 1].IsNumber && $"{lemmas} {words[end - 1].Lower}" is var numbered && !table.IsPrefix(numbered) && table.Find(numbered) is null)
                {
                    continue; // "აქციის 13 მონაწილე", but "რუსთავი 2".
                }

                if (end > at + 1)
                {
                    lemmas += " " + words[end - 1].Lemma;
                    forms += " " + words[end - 1].Lower;
                }

                var entry = isSmall && end == at + 1 ? null : table.Find(lemmas) ?? table.Find(forms);
                // "Fighter jets", "jet fighters": no word of it is somebody.
                craft = entry is { Class: "aircraft" } && end > at + 1 ? Math.Max(craft, end) : craft;
                if (entry is { IsThing: false, Class: not "media" } word && (longest is null || end > longest.Words.End))
                {
                    longest = new ActorMention(part, new TextSpan(words[at].Span.Start, words[end - 1].Span.End), new WordRange(sentence, at, end), end - 1, word.Class == "office" ? ActorKind.Group : word.Kind, word.Name)
                    {
                        Sector = word.Sector,
                        Class = word.Class,
                        Country = word.Country,
                        Office = word.Class == "office" ? word.Name : null,
                        IsNamed = word.IsName,
                        SourceKind = word.Class == "outlet" ? "media" : word.Class is "state" or "office" ? "official" : word.Kind == ActorKind.Organisation ? "organisation" : "person",
                    };
                }

                if (!table.IsPrefix(lemmas) && !table.IsPrefix(forms))
                {
                    break;
                }
            }
        }

        return longest is not null && longest.Words.End < craft ? null : longest;
    }

    private static bool MayName(Analysis reading) =>
        reading.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X
        || reading.Upos == Upos.VERB && reading.Features is { VerbForm: VerbFormFeature.Part, Case: not CaseFeature.None };

    private static bool IsAmong(string text, ReadOnlySpan<string> texts)
    {
        foreach (var known in texts)
        {
            if (known == text)
            {
                return true;
            }
        }

        return false;
    }

    [System.Runtime.CompilerServices.InlineArray(5)]
    private struct Starts
    {
        private string first;
    }
}
