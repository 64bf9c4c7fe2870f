using System.Collections.Immutable;
using Matiane.Text;

namespace Matiane.Morphology;

/// <summary>One reading of a token.</summary>
/// <param name="Lemma">Dictionary form, lower-cased unless the lexicon writes it otherwise.</param>
/// <param name="Upos">Part of speech.</param>
/// <param name="Features">What the form shows.</param>
public sealed record Analysis(string Lemma, Upos Upos, Features Features)
{
    /// <summary>
    /// An adposition written into the word ("ში" of "ალმათში", "დან" of "თბილისიდან"), as the pack's relations
    /// table names it; null when there is none.
    /// </summary>
    public string? Adposition { get; init; }

    /// <summary>Whether no table has the word and the guesser made this reading from its ending.</summary>
    public bool IsGuess { get; init; }

    /// <summary>How often of ten times the form was read so in texts checked by hand, at least 1; 0 when no table of the pack tells.</summary>
    public int Share { get; init; }
}

/// <summary>A token with its readings.</summary>
/// <param name="Token">The token.</param>
/// <param name="Analyses">Every reading, the likeliest in its context first; never empty.</param>
public sealed record Word(Token Token, ImmutableArray<Analysis> Analyses)
{
    /// <summary>The reading chosen from the context.</summary>
    public Analysis Best => Analyses[0];

    /// <summary>The chosen lemma.</summary>
    public string Lemma => Analyses[0].Lemma;

    /// <summary>The chosen part of speech.</summary>
    public Upos Upos => Analyses[0].Upos;

    /// <summary>The chosen features.</summary>
    public Features Features => Analyses[0].Features;

    /// <summary>Where the word stands.</summary>
    public TextSpan Span => Token.Span;

    /// <summary>The form, lower-cased.</summary>
    public string Lower => Token.Lower;

    /// <summary>Whether it is a number in digits or words.</summary>
    public bool IsNumber => Upos == Upos.NUM || Token.Kind == TokenKind.Number;

    /// <summary>Whether it is a verb or auxiliary with a person or tense of its own.</summary>
    public bool IsFinite => Upos is Upos.VERB or Upos.AUX && Features.VerbForm == VerbFormFeature.Fin;

    /// <summary>Whether it is a pronoun that only stands in the subject's place ("there had been two").</summary>
    public bool IsExpletive => Analyses[0] is { Upos: Upos.PRON, Features: { PronType: PronTypeFeature.None, Person: PersonFeature.None } };
}

/// <summary>A sentence with its words read.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">One a token, in order.</param>
public sealed record AnalysedSentence(Sentence Sentence, ImmutableArray<Word> Words);

/// <summary>A report read as far as its words: what every later step is given.</summary>
/// <param name="Report">The report.</param>
/// <param name="Language">ISO 639-1 code that was declared or detected.</param>
/// <param name="Sentences">The headline's sentences, then the body's, in order.</param>
public sealed record AnalysedReport(Report Report, string Language, ImmutableArray<AnalysedSentence> Sentences)
{
    /// <summary>The report with the words of some sentences read anew; itself where none are.</summary>
    /// <param name="read">The words of the sentence at an index, as they are where nothing changes.</param>
    internal AnalysedReport Reread(Func<int, ImmutableArray<Word>, ImmutableArray<Word>> read)
    {
        ImmutableArray<AnalysedSentence>.Builder? changed = null;
        for (var s = 0; s < Sentences.Length; s++)
        {
            if (read(s, Sentences[s].Words) is var words && words != Sentences[s].Words)
            {
                changed ??= Sentences.ToBuilder();
                changed[s] = Sentences[s] with { Words = words };
            }
        }

        return changed is null ? this : this with { Sentences = changed.MoveToImmutable() };
    }
}
