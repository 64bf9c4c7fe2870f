using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <summary>Finds the clauses of a report: predicates with their arguments by function.</summary>
public static class ClauseParser
{
    /// <summary>Every clause, in order of sentence and predicate.</summary>
    public static ImmutableArray<Clause> Parse(AnalysedReport report, ImmutableArray<Mention> mentions, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var table = pack.Get<SyntaxWords>();
        var numbers = pack.Get<NumberWords>();
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var times = mentions.OfType<TimeMention>().ToLookup(m => m.Words.Sentence);
        // Names of people without their first word: what goes on a name.
        var furtherNames = mentions.OfType<ActorMention>().Where(a => a is { Kind: ActorKind.Person, IsNamed: true } && a.Words.End - a.Words.First > 1)
            .Select(a => a with { Words = a.Words with { First = a.Words.First + 1 } }).ToLookup(m => m.Words.Sentence);
        var actors = mentions.Where(m => m is DemonymMention or ActorMention { Class: "people" or "crowd" or "state" or "armed" or "office" or "organisation" or "media" }).ToLookup(m => m.Words.Sentence);
        var places = mentions.OfType<PlaceMention>().ToLookup(m => m.Words.Sentence);
        var persons = mentions.OfType<ActorMention>().Where(a => a.Kind is ActorKind.Person or ActorKind.Group).ToLookup(m => m.Words.Sentence);
        var sources = mentions.Where(m => m is ActorMention { IsAround: false } actor && (actor.Class is "state" or "office" or "organisation" or "media" || actor.SourceKind is not null || actor is { Kind: ActorKind.Person, IsNamed: true })).ToLookup(m => m.Words.Sentence);
        var counts = mentions.OfType<QuantityMention>().Where(q => q is { Unit: null, IsLabel: false }).ToLookup(m => m.Words.Sentence);
        // "800 მილიონი ევროთი": a word for millions counts what is measured too.
        var amounts = mentions.OfType<QuantityMention>().Where(q => !q.IsLabel).ToLookup(m => m.Words.Sentence);
        var measures = mentions.OfType<QuantityMention>().Where(q => q.Unit is not null).ToLookup(m => m.Words.Sentence);
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var isTime = Covered(report.Sentences[s].Words.Length, times[s]);
            var words = Telling(Doing(Ruling(report.Sentences[s].Words, table), table), isTime, table);
            var isErgative = table.Sides == "ergative";
            Func<int, bool> isFurtherName = table.Sides == "order" ? static _ => false : Covered(words.Length, furtherNames[s]);
            var phrases = PhraseFinder.Find(s, words, table, isErgative ? Covered(words.Length, amounts[s]) : static _ => false, isTime, numbers.IsModifier, isFurtherName, Covered(words.Length, actors[s]), table.Sides != "order" ? Covered(words.Length, places[s]) : static _ => false);
            if (table.Sides == "order")
            {
                PhraseFinder.JoinCounted(phrases, words, counts[s], table, numbers.IsModifier);
                PhraseFinder.JoinAmounts(phrases, words, table);
                PhraseFinder.PartPlaces(phrases, words, table, Covered(words.Length, places[s]), Covered(words.Length, actors[s]), isTime);
                PhraseFinder.PartContacts(phrases, words);
                PhraseFinder.PartLapses(phrases, words, table);
                PhraseFinder.PartTold(phrases, words, table);
                PhraseFinder.PartGifts(phrases, words, table, Covered(words.Length, places[s]), Covered(words.Length, actors[s]));
                PhraseFinder.ShareMarkers(phrases, words, table, Covered(words.Length, places[s]), isTime);
                // "Killed a guard in Lagos, 60 km south of Ede": how far it is, nobody.
                phrases.RemoveAll(p => p.Marker is null && p.Words.End < words.Length && table.RoleOf(words[p.Words.End].Lower) == "direction" && measures[s].Any(q => q.Words.First == p.Words.First));
            }
            else
            {
                if (isErgative)
                {
                    PhraseFinder.JoinNames(phrases, words, places[s]);
                    PhraseFinder.DropRegions(phrases, words, Covered(words.Length, places[s]));
                    PhraseFinder.DropMoments(phrases, words, table, Covered(words.Length, actors[s]));
                }
                else
                {
                    PhraseFinder.DropMarkers(phrases, words, table);
                    PhraseFinder.DropSpans(phrases, words, table);
                    PhraseFinder.DropAges(phrases, words, table);
                    PhraseFinder.JoinCounted(phrases, words, counts[s], table, numbers.IsModifier);
                    PhraseFinder.JoinPlaces(phrases, words, Covered(words.Length, places[s]), Covered(words.Length, persons[s]), pack.Get<PlaceWords>().Generics.ContainsKey);
                    PhraseFinder.Liken(phrases, words, table);
                    PhraseFinder.ShareMarkersByCase(phrases, words, table, isTime);
                }

                PhraseFinder.JoinHolders(phrases, words, [.. persons[s]], table);
            }

            var dateline = PhraseFinder.DatelineEnd(words, Covered(words.Length, places[s]));
            var signed = SignedLine.Of(words, Covered(words.Length, sources[s]), table);
            phrases.RemoveAll(p => p.Words.First < dateline || p.Words.First >= signed);
            PhraseFinder.Pair(phrases, words, table);
            PhraseFinder.ReadOwners(phrases, words, table, isTime);
            PhraseFinder.Widen(phrases, words, table, isTime, Covered(words.Length, actors[s]));
            var before = clauses.Count;
            foreach (var (read, own) in Parts(signed < words.Length ? InsertedSaying.Without(words, (signed, words.Length), others: false) : words, phrases, table))
            {
                new SentenceClauses(s, read, own, table, clauses, isTime, Covered(words.Length, actors[s]), Covered(words.Length, persons[s]), Covered(words.Length, places[s]), isFurtherName) { IsKindOfPlace = table.Sides != "order" ? pack.Get<PlaceWords>().Generics.ContainsKey : null, IsHolder = Covered(words.Length, persons[s].Where(a => a.Kind == ActorKind.Person || a.Office is not null)) }.Add();
                // "Как передаёт агентство, посёлок взят": what is told begins behind who tells it.
                var told = 0;
                while (told < read.Length && InsertedSaying.IsNothing(read[told]))
                {
                    told++;
                }

                for (; before < clauses.Count; before++)
                {
                    clauses[before] = clauses[before].Extent.First < told && clauses[before].Predicate >= told ? clauses[before] with { Extent = clauses[before].Extent with { First = told } } : clauses[before];
                }
            }
        }

        return clauses.ToImmutable();
    }

    /// <summary>"После взрыва власти ввели …": where case tells, a noun whose plural stands for those who rule, right before a verb in the plural that has no other subject before it, is that and nobody's genitive.</summary>
    private static ImmutableArray<Word> Ruling(ImmutableArray<Word> words, SyntaxWords table)
    {
        for (var i = 1; table.Sides == "accusative" && i + 1 < words.Length; i++)
        {
            if (words[i] is not { Upos: Upos.NOUN, Features: { Case: CaseFeature.Gen, Number: NumberFeature.Sing } } || table.RoleOf(words[i].Lemma) != "rulers" || words[i].Analyses.FirstOrDefault(a => a is { Upos: Upos.NOUN, Features: { Case: CaseFeature.Nom, Number: NumberFeature.Plur } } && a.Lemma == words[i].Lemma) is not { } rulers)
            {
                continue;
            }

            var verb = i + 1;
            while (verb < words.Length && words[verb].Upos is Upos.ADV or Upos.PART)
            {
                verb++;
            }

            var first = i;
            while (first > 0 && words[first - 1].Token.Form is not ("," or ";" or ":"))
            {
                first--;
            }

            if (verb < words.Length && words[verb] is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Fin, Number: NumberFeature.Plur } }
                && !words[first..i].Any(w => w.IsNumber || w.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && w.Features is { Case: CaseFeature.Nom, Number: NumberFeature.Plur } || w.Upos is Upos.VERB && w.Features.VerbForm == VerbFormFeature.Fin))
            {
                words = words.SetItem(i, words[i] with { Analyses = [rulers, .. words[i].Analyses.Where(a => a != rulers)] });
            }
        }

        return words;
    }

    /// <summary>"The army responded by withdrawing from Gao": where order tells, what may be a form in -ing behind the agent's adposition and a verb without an object is one, and no noun.</summary>
    private static ImmutableArray<Word> Doing(ImmutableArray<Word> words, SyntaxWords table)
    {
        for (var i = 2; table.Sides == "order" && i < words.Length; i++)
        {
            if (words[i].Upos is Upos.NOUN or Upos.ADJ && table.RelationOf(words[i - 1].Lower) == Relation.Agent && table.RoleOf(words[i - 2].Lemma + " nothing") == "intransitive" && words[i].Analyses.FirstOrDefault(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Ger }) is { } form)
            {
                words = words.SetItem(i, words[i] with { Analyses = [form, .. words[i].Analyses.Where(a => a != form)] });
            }
        }

        return words;
    }

    /// <summary>"The mayor said on Monday that in Gao rebels burned a barn": where order tells, what may open what is said is no relative word behind a verb and a time.</summary>
    private static ImmutableArray<Word> Telling(ImmutableArray<Word> words, Func<int, bool> isTime, SyntaxWords table)
    {
        for (var i = 2; table.Sides == "order" && i < words.Length; i++)
        {
            if (!isTime(i - 1) || words[i].Features.PronType != PronTypeFeature.Rel || table.RoleOf(words[i].Lower) != "content" || words[i].Analyses.FirstOrDefault(a => a.Upos == Upos.SCONJ) is not { } opening)
            {
                continue;
            }

            var verb = i - 1;
            while (verb > 0 && (isTime(verb) || words[verb].Upos == Upos.ADP && isTime(verb + 1)))
            {
                verb--;
            }

            if (words[verb].Upos == Upos.VERB && words[verb].Analyses.Any(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }))
            {
                words = words.SetItem(i, words[i] with { Analyses = [opening, .. words[i].Analyses.Where(a => a != opening)] });
            }
        }

        return words;
    }

    /// <summary>A sentence as one part, or what is said and the saying that is put into it as two.</summary>
    private static IEnumerable<(ImmutableArray<Word> Words, List<Phrase> Phrases)> Parts(ImmutableArray<Word> words, List<Phrase> phrases, SyntaxWords table) =>
        (InsertedSaying.Find(words, table, opens: true) ?? InsertedSaying.Bracketed(words)) is not { } saying ? [(words, phrases)]
            : [(InsertedSaying.Without(words, saying, others: false), phrases.FindAll(p => p.Words.End <= saying.First || p.Words.First >= saying.End)),
                (InsertedSaying.Without(words, saying, others: true), phrases.FindAll(p => p.Words.First >= saying.First && p.Words.End <= saying.End))];

    private static Func<int, bool> Covered(int length, IEnumerable<Mention> mentions)
    {
        bool[]? covered = null;
        foreach (var mention in mentions)
        {
            covered ??= new bool[length];
            Array.Fill(covered, true, mention.Words.First, mention.Words.End - mention.Words.First);
        }

        return covered is null ? static _ => false : i => covered[i];
    }
}
