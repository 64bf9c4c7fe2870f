using System.Collections.Immutable;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>Finds who says what.</summary>
public static class AttributionFinder
{
    /// <summary>How far behind an office its holder's name may stand ("глава областной военной администрации Орлов").</summary>
    private const int HolderReach = 7;

    /// <summary>Every attribution, in order of its content, each after the one it is nested in.</summary>
    public static ImmutableArray<Attribution> Find(
        AnalysedReport report, ImmutableArray<Mention> mentions, ImmutableArray<Clause> clauses, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pack);
        var (table, syntax, quotations) = (pack.Get<AttributionWords>(), pack.Get<SyntaxWords>(), Quotations.Of(report));
        var generics = pack.Get<PlaceWords>().Generics;
        var actors = mentions.Where(a => a is PlaceMention or ActorMention { IsAround: false }).ToLookup(a => a.Words.Sentence);
        var times = mentions.OfType<TimeMention>().ToLookup(a => a.Words.Sentence);
        var bySentence = clauses.ToLookup(c => c.Sentence);
        var found = new List<Found>();
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            var (part, now) = (report.Sentences[s].Sentence.Part, times[s].ToList());
            var here = s;
            var words = report.Sentences[s].Words;
            foreach (var saying in Sayings())
            {
                if (saying is { Role: CueRole.Speaker, Sayer: { } speaker } && !MaySpeak(speaker, [.. actors[s].Where(m => m.Words.Overlaps(speaker.Range))], words, table))
                {
                    continue;
                }

                // "ქალაქების მიხედვით": what figures are told by is nobody.
                if (saying is { Role: CueRole.After or CueRole.Before, Sayer.Core: var bare } && bare.End == bare.First + 1 && words[bare.First] is { Features.Number: NumberFeature.Plur } kind && generics.ContainsKey(kind.Lemma))
                {
                    continue;
                }

                var isSpeech = quotations.IsSpeech(s, saying.Cue.First);
                found.Add(new Found(Made(report, part, saying, actors, table, found) with { Outlet = OutletReader.Of(report, saying, actors, table, syntax, quotations) }, saying, MayNest(saying, isSpeech, words)));
            }

            // "The union, Reuters reports, plans a strike": a saying that is put into what is said, and the rest, are read each without the other.
            IEnumerable<Saying> Sayings()
            {
                if (InsertedSaying.Find(words, syntax, opens: true) is not { } aside)
                {
                    // "9,000 people (the government speaks of 7,000) have fled": who speaks in brackets says what stands in them.
                    return InsertedSaying.Bracketed(words) is { } bracket
                        ? Read(InsertedSaying.Without(words, bracket, others: false)).Read().Concat((Read(InsertedSaying.Without(words, bracket, others: true)) with { Told = [new Quote(part, new TextSpan(words[bracket.First].Span.Start, words[bracket.End - 1].Span.End))] }).Read()).OrderBy(static s => s.Cue.First)
                        : Read(InsertedSaying.Unbracketed(words)).Read();
                }

                var around = Read(InsertedSaying.Without(words, aside, others: false));
                return around.Read().Concat((Read(InsertedSaying.Without(words, aside, others: true)) with { Told = around.Around(aside) }).Read()).OrderBy(static s => s.Cue.First);
            }

            SentenceSayings Read(ImmutableArray<Word> read) => new(
                report, here, read, table, syntax, quotations, [.. bySentence[here]], i => now.Any(t => t.Words.Contains(here, i)) || InsertedSaying.IsNothing(read[i]), i => actors[here].Any(a => a is ActorMention && a.Words.Contains(here, i)),
                i => actors[here].Any(a => a is ActorMention { IsNamed: true, Kind: ActorKind.Organisation } && a.Words.Contains(here, i)))
            {
                IsOfName = i => actors[here].Any(a => a is ActorMention { Kind: ActorKind.Person } && a.Words.Contains(here, i) && a.Words.Contains(here, i + 1)),
            };
        }

        return Nested(WithHedges(WithBetween(WithSpeech(found, quotations, report), bySentence, syntax, report)));
    }

    /// <summary>What somebody wants or thinks is told of the report's own voice only; within another's words, only who says something counts.</summary>
    private static bool MayNest(Saying saying, bool isSpeech, ImmutableArray<Word> words) =>
        saying.Role is CueRole.Verb or CueRole.Speaker or CueRole.Before or CueRole.After or CueRole.Unnamed
        && (!isSpeech || saying.Sayer is { } sayer && words[sayer.Range.First].Upos != Upos.PRON);

    /// <summary>Whether what stands before a colon is somebody ("Minister: …"), not a place or a heading ("PHOTO: …").</summary>
    private static bool MaySpeak(Sayer speaker, List<Mention> named, ImmutableArray<Word> words, AttributionWords table)
    {
        // "Захват заложников в Маниле: …", "Hostage taking in Manila: …": what heads the words is nobody.
        var tie = Enumerable.Range(speaker.Range.First, speaker.Range.End - speaker.Range.First).FirstOrDefault(i => words[i].Upos == Upos.ADP, speaker.Range.End);
        if (tie < speaker.Range.End && !named.Exists(m => m is ActorMention && m.Words.First < tie && (words[m.Head].Features.Case is CaseFeature.None or CaseFeature.Nom)) && !Enumerable.Range(speaker.Range.First, tie - speaker.Range.First).Any(i => table.SourceOf(words[i].Lemma) is not null))
        {
            return false;
        }

        if (Quotations.IsMark(words[speaker.Range.First].Token.Form) && Quotations.IsMark(words[speaker.Range.End - 1].Token.Form))
        {
            return !named.Exists(m => m is PlaceMention && m.Words.First == speaker.Range.First + 1 && m.Words.End == speaker.Range.End - 1);
        }

        var source = table.SourceOf(words[speaker.Range.End - 1].Lemma);
        return source is not { Kind: "mute" } && (named.Exists(m => m is ActorMention { IsNamed: true } or ActorMention { SourceKind: not null }) || named.Count == 0 && source is not null);
    }

    private sealed record Found(Attribution Attribution, Saying Saying, bool MayNest);

    private static Attribution Made(AnalysedReport report, TextPart part, Saying saying, ILookup<int, Mention> named, AttributionWords table, List<Found> earlier)
    {
        var words = report.Sentences[saying.Cue.Sentence].Words;
        AttributionSource? source = null;
        if (saying.Sayer is { } sayer)
        {
            var span = new TextSpan(words[sayer.Range.First].Span.Start, words[sayer.Range.End - 1].Span.End);
            var core = new TextSpan(words[sayer.Core.First].Span.Start, words[sayer.Core.End - 1].Span.End);
            var quote = new Quote(part, span);
            var head = sayer.Head ?? sayer.Core.End - 1;
            var known = table.SourceOf(words[head].Lemma);
            var mention = Named([.. named[saying.Cue.Sentence].Where(m => m.Words.Overlaps(sayer.Core))], words, head, known?.Kind) ?? Named([.. named[saying.Cue.Sentence].Where(m => m.Words.Overlaps(sayer.Range) && !IsOfRelative(m.Words.First, sayer, words))], words, head, known?.Kind);
            var isHead = mention is not null && mention.Words.Contains(saying.Cue.Sentence, head);
            // "State television reported": a word of state right before the medium, in any case alike, says of what kind it is.
            var isKind = known is { Kind: "media" } && mention is ActorMention { IsNamed: false } kindOf && kindOf.Words.End == head && words[head].Features.Case == CaseFeature.None && words[kindOf.Head].Features.Case == CaseFeature.None;
            var isOwner = !isKind && mention is ActorMention && !isHead && known is { Kind: "document" } or { Kind: "media" } && mention is ActorMention { IsNamed: true } or ActorMention { SourceKind: "official" };
            if (mention is ActorMention { Kind: ActorKind.Person, IsNamed: true } whole && whole.Words.First < sayer.Range.End && whole.Words.End > sayer.Range.End)
            {
                quote = quote with { Span = new TextSpan(quote.Span.Start, whole.Span.End) };
            }

            source = (saying.Entry.Kind, mention) switch
            {
                ({ } unnamed, _) => new AttributionSource(quote, saying.Entry.Name ?? Text(core), unnamed),
                // «Бюро по защите прав»: a name in marks that no table has.
                (_, not ActorMention { IsNamed: true }) when Quotations.IsMark(words[sayer.Core.First].Token.Form) && sayer.Core.End - sayer.Core.First > 2 => new AttributionSource(quote, Text(new TextSpan(words[sayer.Core.First + 1].Span.Start, words[sayer.Core.End - (Quotations.IsMark(words[sayer.Core.End - 1].Token.Form) ? 2 : 1)].Span.End)), known?.Kind is { } kindOfHead and not "mute" ? kindOfHead : "organisation"),
                // "The news agency Andina", "the newspaper El Faro": a name that no table has right behind the kind of medium.
                (_, not ActorMention { IsNamed: true }) when NameOfMedium(sayer, words, head, table) is { } medium => new AttributionSource(quote, Text(medium), "media"),
                (_, ActorMention actor) when isHead && (actor.IsNamed || known is null) => new AttributionSource(quote, actor.Name, actor.SourceKind ?? "person"),
                (_, PlaceMention { Place: { } place }) when isHead => new AttributionSource(quote, place.Name, "official"),
                (_, ActorMention { IsNamed: true } bearer) when IsBeside(bearer, words, head) => new AttributionSource(quote, bearer.Name, known?.Kind ?? named[saying.Cue.Sentence].OfType<ActorMention>().FirstOrDefault(m => m.Words.Contains(saying.Cue.Sentence, head))?.SourceKind ?? bearer.SourceKind ?? "person"),
                (_, ActorMention owner) when isOwner => new AttributionSource(quote, owner.Name, owner.SourceKind ?? known!.Value.Kind),
                _ when known is var (kind, name) => new AttributionSource(quote, name ?? Text(core), kind),
                (_, ActorMention actor) => new AttributionSource(quote, actor.Name, actor.SourceKind ?? "person"),
                _ => (Antecedent(report, words, sayer, earlier) ?? NamedLast(report, sayer, named, IsQuotation(saying, report))) is { } meant ? meant with { Quote = quote } : new AttributionSource(quote, Text(core), "person"),
            };
        }

        var cue = new TextSpan(words[saying.Cue.First].Span.Start, words[saying.Cue.End - 1].Span.End);
        return new Attribution(source, new Quote(part, cue), saying.Content) { IsSaying = saying.Role is not (CueRole.Attitude or CueRole.Adjective or CueRole.Noun) };

        string Text(TextSpan span) => span.NameIn(report.Report.TextOf(part));
    }

    /// <summary>The words of a name that heads a sayer and stands right behind a noun for a kind of medium; null for any other sayer.</summary>
    private static TextSpan? NameOfMedium(Sayer sayer, ImmutableArray<Word> words, int head, AttributionWords table)
    {
        var first = head;
        while (first > sayer.Core.First && IsName(first) && IsName(first - 1))
        {
            first--;
        }

        return first > sayer.Core.First && IsName(first) && char.IsLower(words[first - 1].Token.Form[0]) && table.SourceOf(words[first - 1].Lemma) is { Kind: "media" } ? new TextSpan(words[first].Span.Start, words[head].Span.End) : null;

        bool IsName(int at) => words[at].Token.Kind == TokenKind.Word && char.IsUpper(words[at].Token.Form[0]);
    }

    /// <summary>Whether what is said is a quotation that opens the sentence: "«We are sorry,» she said".</summary>
    private static bool IsQuotation(Saying saying, AnalysedReport report) =>
        report.Sentences[saying.Cue.Sentence].Words[0] is var first && Quotations.IsMark(first.Token.Form) && saying.Content.Any(c => c.Span.Contains(first.Span));

    /// <summary>"The daily El Faro, which quoted the police": whether a word belongs to what a relative clause says of a sayer.</summary>
    private static bool IsOfRelative(int at, Sayer sayer, ImmutableArray<Word> words) =>
        Enumerable.Range(sayer.Core.End, Math.Max(0, at - sayer.Core.End)).Any(i => words[i].Features.PronType == PronTypeFeature.Rel && words[i - 1].Token.Form == ",");

    /// <summary>Whom a pronoun stands for: the last sayer of the text before it, if he may be meant; null when the sayer is no pronoun or none may.</summary>
    private static AttributionSource? Antecedent(AnalysedReport report, ImmutableArray<Word> words, Sayer sayer, List<Found> earlier)
    {
        var pronoun = Personal(words[sayer.Core.First]);
        if (sayer.Core.End - sayer.Core.First > 1 || pronoun.Person is PersonFeature.First or PersonFeature.Second || pronoun is { PronType: not (PronTypeFeature.Prs or PronTypeFeature.Dem), Person: not PersonFeature.Third } || earlier.Count == 0)
        {
            return null;
        }

        var last = earlier.FindLast(f => f.Attribution is { IsSaying: true, Source: not null } && f.Saying.Outer is null && (f.Saying.Sayer is not { } other || MayBeMeant(report.Sentences[other.Range.Sentence].Words[other.Head ?? other.Core.End - 1], pronoun)));
        return last is { Attribution.Source: { Kind: "person" or "official" or "witness" or "organisation" or "unnamed" } meant } && (pronoun.Number == NumberFeature.Plur || last.Saying.Sayer is { } who && !who.Range.Overlaps(sayer.Range))
            ? meant : null;
    }

    /// <summary>What a pronoun of the third person is read as, whether it stands for somebody or says whose something is ("по его словам").</summary>
    private static Features Personal(Word word)
    {
        if (word.Features.PronType == PronTypeFeature.None && word.Upos is Upos.PRON or Upos.DET)
        {
            foreach (var reading in word.Analyses)
            {
                if (reading is { Upos: Upos.PRON, Features.Person: PersonFeature.Third })
                {
                    return reading.Features;
                }
            }
        }

        return word.Features;
    }

    /// <summary>"Полиция сообщила … Он заявил": a body of another gender is not meant.</summary>
    private static bool MayBeMeant(Word sayer, Features pronoun) =>
        sayer.Features is not { Animacy: AnimacyFeature.Inan } named || pronoun.Gender == GenderFeature.None || named.Gender == GenderFeature.None || named.Gender == pronoun.Gender || pronoun.Case != CaseFeature.Nom && named.Gender != GenderFeature.Fem && pronoun.Gender != GenderFeature.Fem;

    /// <summary>"Иванова задержали у суда. Он заявил …": the one person of the sentence before whom "he" or "she" may mean by gender; null for none or several.</summary>
    private static AttributionSource? NamedLast(AnalysedReport report, Sayer sayer, ILookup<int, Mention> named, bool isSpeech)
    {
        var (at, word) = (sayer.Core.Sentence, report.Sentences[sayer.Core.Sentence].Words[sayer.Core.First]);
        if (sayer.Core.End - sayer.Core.First > 1 || Personal(word) is not { PronType: PronTypeFeature.Prs or PronTypeFeature.None, Person: PersonFeature.Third, Number: NumberFeature.Sing, Gender: GenderFeature.Masc or GenderFeature.Fem } pronoun || word.Upos is not (Upos.PRON or Upos.DET))
        {
            return null;
        }

        for (var s = at - 1; s >= Math.Max(0, at - (isSpeech ? SpokenReach : 1)); s--)
        {
            var (before, words) = report.Sentences[s];
            if (before.Part != report.Sentences[at].Sentence.Part || !isSpeech && before.Paragraph != report.Sentences[at].Sentence.Paragraph)
            {
                return null;
            }

            var persons = named[s].OfType<ActorMention>().Where(a => a is { Kind: ActorKind.Person, IsNamed: true }).DistinctBy(a => a.Name).Take(2).ToList();
            if (persons.Count > 0)
            {
                return persons is [var only] && words[only.Head].Features.Number != NumberFeature.Plur && Enumerable.Range(only.Words.First, only.Words.End - only.Words.First).All(i => words[i].Analyses.Any(r => r.Features.Gender == GenderFeature.None || r.Features.Gender == pronoun.Gender)) ? new AttributionSource(null, only.Name, only.SourceKind ?? "person") : null;
            }
        }

        return null;
    }

    // Sentences back in which whoever speaks in a quotation of his own may be named.
    private const int SpokenReach = 3;

    /// <summary>The mention that a sayer goes by: the name that bears the title which heads it, what heads it, what else is in it.</summary>
    private static Mention? Named(ImmutableArray<Mention> inside, ImmutableArray<Word> words, int head, string? known) =>
        inside.OrderByDescending(m => m is ActorMention { IsNamed: true } bearer && IsBeside(bearer, words, head))
            .ThenByDescending(m => known is "media" or "document" && m is ActorMention { IsNamed: true })
            .ThenByDescending(m => m.Words.Contains(m.Words.Sentence, head)).ThenByDescending(m => m is ActorMention).ThenByDescending(m => m.Span.Length).FirstOrDefault();

    /// <summary>Whether a name stands right after the noun that heads it, in its case, or behind whose the office is: "депутат Сергей Орлов", "министр иностранных дел Орлов", "სააგენტო როიტერი".</summary>
    private static bool IsBeside(ActorMention bearer, ImmutableArray<Word> words, int head) =>
        (bearer.Words.First == head + 1 || bearer.Words.First == head + 2 && Quotations.IsMark(words[head + 1].Token.Form) || (bearer.Kind == ActorKind.Person || words[bearer.Head].Features.Case == CaseFeature.None) && bearer.Words.First > head && bearer.Words.First - head <= HolderReach && Enumerable.Range(head + 1, bearer.Words.First - head - 1).All(i => IsOwner(words[i]) || Quotations.IsMark(words[i].Token.Form) || Quotations.IsMark(words[i - 1].Token.Form) || Quotations.IsMark(words[i + 1].Token.Form))) && words[head].Features.Case != CaseFeature.None && (words[bearer.Head].Features.Case is var own && (own == words[head].Features.Case || own is CaseFeature.None or CaseFeature.Nom || words[bearer.Words.First].Features.Case == words[head].Features.Case
            // "Представитель полиции Самира Мартинова": in one of its cases, where no other person stands before the name.
            || bearer.Kind == ActorKind.Person && bearer.Words.First > head + 1 && words[bearer.Words.First - 1].Features.Animacy != AnimacyFeature.Anim && words[bearer.Head].Analyses.Any(a => a.Features.Case == words[head].Features.Case)));

    /// <summary>A word of a genitive: one that stands in it, or shows no case ("МИД").</summary>
    private static bool IsOwner(Word word) =>
        word.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && (word.Features.Case is CaseFeature.Gen or CaseFeature.None || word.Analyses.Select(a => a.Features.Case).Distinct().Count() > 4);

    /// <summary>A quotation that nobody is given for, right after one that somebody is, in the same paragraph or as a paragraph of its own, is his too.</summary>
    private static List<Found> WithSpeech(List<Found> found, Quotations quotations, AnalysedReport report)
    {
        var speeches = quotations.All.Where(q => q.IsSpeech).ToList();
        var spans = speeches.ConvertAll(q => new Quote(q.Part, new TextSpan(
            report.Sentences[q.FirstSentence].Words[q.First].Span.Start, report.Sentences[q.LastSentence].Words[q.End - 1].Span.End)));
        var claimed = found.SelectMany(f => f.Attribution.Content).ToHashSet();
        var kept = new List<Found>();
        foreach (var one in found)
        {
            var said = one.Attribution;
            for (var q = spans.FindIndex(s => s == said.Content[^1]); q >= 0 && q + 1 < spans.Count && FollowsOn(speeches[q], speeches[q + 1], report) && claimed.Add(spans[q + 1]); q++)
            {
                said = said with { Content = said.Content.Add(spans[q + 1]) };
            }

            kept.Add(one with { Attribution = said });
        }

        return kept;
    }

    /// <summary>Whether a quotation opens the sentence after the one that another ends in, in the same paragraph.</summary>
    private static bool FollowsOn(Quotation before, Quotation next, AnalysedReport report) =>
        next.First == 0 && next.FirstSentence == before.LastSentence + 1 && report.Sentences[next.FirstSentence].Sentence is var sentence
        && sentence.Part == before.Part && sentence.Paragraph == report.Sentences[before.LastSentence].Sentence.Paragraph
        && next.End == report.Sentences[next.LastSentence].Words.Length;

    /// <summary>
    /// "The spokesman said troops had entered the village. Twelve men were killed. The rest fled, he added": what stands between two sentences of one sayer, who is only pointed back to in the second, is his too;
    /// where order tells, also what comes right behind his words in the past perfect. A later sentence's "the group" is the body that spoke before.
    /// </summary>
    private static List<Found> WithBetween(List<Found> found, ILookup<int, Clause> clauses, SyntaxWords syntax, AnalysedReport report)
    {
        var sayers = found.Where(f => f is { Attribution: { IsSaying: true, Source: not null }, Saying.Outer: null }).GroupBy(f => f.Saying.Cue.Sentence).ToDictionary(g => g.Key, g => g.ToList());
        var heads = sayers.Keys.Order().ToList();
        for (var k = 0; k < heads.Count; k++)
        {
            if (sayers[heads[k]] is not [var first] || first.Attribution.Source is not { } source)
            {
                continue;
            }

            var (from, to) = (heads[k] + 1, heads[k] + 1);
            if (k + 1 < heads.Count && heads[k + 1] - heads[k] <= BetweenReach && sayers[heads[k + 1]] is [var next] && IsBackTo(next, source, syntax, report)
                // "He did not say that …": who does not speak goes on with nothing.
                && !clauses[heads[k + 1]].Any(c => c.IsNegated && next.Saying.Cue.Contains(c.Sentence, c.Predicate)))
            {
                to = heads[k + 1];
                found = next.Attribution.Source!.Name == source.Name ? found : found.ConvertAll(f => ReferenceEquals(f, next) ? f with { Attribution = f.Attribution with { Source = source with { Quote = f.Attribution.Source!.Quote } } } : f);
            }
            else if (syntax.Sides == "order" && from < report.Sentences.Length && !sayers.ContainsKey(from) && first.Saying.Role is CueRole.Verb && IsOpen(first, report) && clauses[from].FirstOrDefault(c => c.Kind == PredicateKind.Finite) is { Link: ClauseLink.Root, IsPassive: true } main && IsPastPerfect(main, report.Sentences[from].Words, syntax)
                && clauses[heads[k]].Any(c => c is { Kind: PredicateKind.Finite, Link: ClauseLink.Content } && IsPastPerfect(c, report.Sentences[heads[k]].Words, syntax)))
            {
                to = from + 1;
            }

            // "Police suspect a gang. The mayor ordered … He said": one who acts in between may be meant.
            var content = new List<Quote>();
            for (var s = from; s < to && GoesOn(s, heads[k], report) && !GivesFigure(clauses[s], syntax, report) && !(to < report.Sentences.Length && sayers.ContainsKey(to) && IsOneActing(clauses[s], report)); s++)
            {
                content.Add(new Quote(report.Sentences[s].Sentence.Part, report.Sentences[s].Sentence.Span));
            }

            found = content.Count == 0 ? found : found.ConvertAll(f => f.Saying == first.Saying ? f with { Attribution = f.Attribution with { Content = [.. f.Attribution.Content, .. content] } } : f);
        }

        return found;
    }

    /// <summary>Whether one person or body, by name or noun, is who does something in clauses.</summary>
    private static bool IsOneActing(IEnumerable<Clause> clauses, AnalysedReport report) =>
        clauses.Any(c => c is { Kind: PredicateKind.Finite, IsPassive: false } && c.Arguments.Any(a => a is { Function: Function.Actor, Phrase.IsPronoun: false } && report.Sentences[c.Sentence].Words[a.Phrase.Head] is { Features.Number: not NumberFeature.Plur, Upos: Upos.PROPN } or { Features: { Animacy: AnimacyFeature.Anim, Number: NumberFeature.Sing } }));

    /// <summary>"A nurse puts the dead at eleven": whether somebody gives a figure of his own in clauses.</summary>
    private static bool GivesFigure(IEnumerable<Clause> clauses, SyntaxWords syntax, AnalysedReport report) =>
        clauses.Any(c => c is { Kind: PredicateKind.Finite, IsPassive: false, IsNegated: false } && syntax.RoleOf(report.Sentences[c.Sentence].Words[c.Predicate].Lemma + " figure") == "tells" && c.Arguments.Any(a => a is { Function: Function.Actor, Phrase.Marker: null }));

    /// <summary>How many sentences on a sayer may be named again whose words go on between.</summary>
    private const int BetweenReach = 3;

    /// <summary>Whether a sentence is of the same part of the report as another, and of its paragraph where it has several sentences.</summary>
    private static bool GoesOn(int sentence, int from, AnalysedReport report) =>
        report.Sentences[sentence].Sentence is var own && report.Sentences[from].Sentence is var told && own.Part == told.Part
        && (own.Paragraph == told.Paragraph || sentence + 1 >= report.Sentences.Length || report.Sentences[sentence + 1].Sentence.Paragraph != own.Paragraph && report.Sentences[sentence - 1].Sentence.Paragraph != own.Paragraph);

    /// <summary>Whether a saying ends with what is said, not with who says it.</summary>
    private static bool IsOpen(Found said, AnalysedReport report) =>
        report.Sentences[said.Saying.Cue.Sentence].Words is var words && said.Attribution.Cue is { } cue && said.Attribution.Content is [.., var last] && last.Span.Start >= cue.Span.End && last.Span.End + 1 >= words[^1].Span.Start && words[^1].Token.Form == ".";

    /// <summary>"Had been shot": where order tells, a main verb in the past perfect.</summary>
    private static bool IsPastPerfect(Clause clause, ImmutableArray<Word> words, SyntaxWords syntax)
    {
        for (var i = clause.Predicate - 1; i >= clause.Extent.First && words[i].Upos is Upos.AUX or Upos.ADV or Upos.PART; i--)
        {
            if (words[i] is { Upos: Upos.AUX, Features.Tense: TenseFeature.Past } && syntax.RoleOf(words[i].Lemma + " been") == "perfect")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sayer is only pointed back to: by a pronoun that was led back to the one before, or as "the group".</summary>
    private static bool IsBackTo(Found next, AttributionSource source, SyntaxWords syntax, AnalysedReport report)
    {
        if (next is not { Saying.Sayer: { } sayer, Attribution.Source: { } own })
        {
            return false;
        }

        var words = report.Sentences[sayer.Range.Sentence].Words;
        var head = sayer.Head ?? sayer.Core.End - 1;
        if (words[head].Upos is Upos.PRON or Upos.DET)
        {
            return own.Name == source.Name;
        }

        // "The group said", "отмечают правозащитники": what is known stands with its article, or behind its verb.
        var isKnown = syntax.Sides == "order" ? words[sayer.Core.First].Features.Definite == DefiniteFeature.Def || sayer.Core.First > 0 && words[sayer.Core.First - 1].Features.Definite == DefiniteFeature.Def : sayer.Core.First >= next.Saying.Cue.End;
        return isKnown && words[head].Upos == Upos.NOUN && sayer.Core.End - sayer.Core.First <= 2 && !char.IsUpper(words[head].Token.Form[0])
            && (syntax.Sides != "order" && own.Name == source.Name && own.Kind is not ("media" or "document") || syntax.RoleOf(words[head].Lemma + " told") == "body" && source.Kind == "organisation" && source.Name.Length > 0 && !char.IsLower(source.Name[0]));
    }

    /// <summary>"Police said the man allegedly fled": a word for what nobody is named as saying, within the words of somebody, goes no further than those.</summary>
    private static List<Found> WithHedges(List<Found> found) =>
        found.ConvertAll(f => f.Attribution is { Source: null, Cue: { } cue } hedge && found.Where(o => o.Attribution.Source is not null).SelectMany(o => o.Attribution.Content).Where(c => c.Part == cue.Part && c.Span.Contains(cue.Span)).OrderBy(c => c.Span.Length).FirstOrDefault() is { Span.Length: > 0 } said && hedge.Content.Any(c => c.Part == said.Part && !said.Span.Contains(c.Span))
            ? f with { Attribution = hedge with { Content = [said] } } : f);

    /// <summary>In order, with what lies wholly inside another's content led back to it; attitudes of those that another speaks of left out.</summary>
    private static ImmutableArray<Attribution> Nested(List<Found> found)
    {
        var sorted = found.OrderBy(a => a.Attribution.Content[0].Part == TextPart.Text).ThenBy(a => a.Attribution.Content[0].Span.Start).ThenByDescending(a => a.Attribution.Content[^1].Span.End).ThenBy(a => a.Saying.Outer is not null);
        var kept = new List<Attribution>();
        var sayings = new List<Saying>();
        foreach (var (attribution, saying, mayNest) in sorted)
        {
            var cue = attribution.Cue!.Value;
            var outer = saying.Outer is { } host ? sayings.FindIndex(s => ReferenceEquals(s, host)) : kept.FindLastIndex(o => o.Content.Any(c => c.Part == cue.Part && c.Span.Contains(cue.Span)));
            if (outer < 0 || mayNest)
            {
                kept.Add(attribution with { Parent = outer < 0 ? null : outer });
                sayings.Add(saying);
            }
        }

        return [.. kept];
    }
}
