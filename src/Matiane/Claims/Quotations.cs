using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>One stretch between quotation marks, marks included; it may run over several sentences.</summary>
/// <param name="Part">The text that it stands in.</param>
/// <param name="FirstSentence">Index of the sentence that opens it.</param>
/// <param name="First">Index of the opening mark in that sentence.</param>
/// <param name="LastSentence">Index of the sentence that closes it.</param>
/// <param name="End">Index just after the closing mark in that sentence (the sentence's end where the mark is missing).</param>
/// <param name="Words">Number of its words.</param>
internal sealed record Quotation(TextPart Part, int FirstSentence, int First, int LastSentence, int End, int Words)
{
    private const int FewestWordsOfSpeech = 4;

    /// <summary>The longest name that marks are thought to hold, in words.</summary>
    public const int MostWordsOfName = 8;

    /// <summary>Whether it is long enough to be somebody's speech, not a name or a few quoted words.</summary>
    public bool IsSpeech => Words >= FewestWordsOfSpeech && !IsName;

    /// <summary>Whether it is the name of a body or work, however long: verbless words with a capital and without marks, right behind a word.</summary>
    public bool IsName { get; init; }
}

/// <summary>The quotations of a report. A mark that closes nothing in its paragraph is taken for an opening one; what is left open ends with its paragraph, unless the next begins with a mark.</summary>
internal sealed class Quotations
{
    private readonly Quotation?[][] covering;

    private Quotations(Quotation?[][] covering, ImmutableArray<Quotation> all) => (this.covering, All) = (covering, all);

    /// <summary>Every quotation, in order.</summary>
    public ImmutableArray<Quotation> All { get; }

    /// <summary>The quotation that covers a word; null for none.</summary>
    public Quotation? At(int sentence, int word) => covering[sentence] is { Length: > 0 } row ? row[word] : null;

    /// <summary>Whether a word is somebody's direct speech.</summary>
    public bool IsSpeech(int sentence, int word) => At(sentence, word) is { IsSpeech: true };

    /// <summary>Whether a run of words fills a pair of quotation marks ("Газета «Вечер»").</summary>
    public static bool AreAround(ImmutableArray<Word> words, int first, int end) => first > 0 && end < words.Length && IsMark(words[first - 1].Token.Form) && IsMark(words[end].Token.Form);

    /// <summary>Whether a word is a dash, long or short.</summary>
    public static bool IsDash(Word word) => word.Token.Form is "—" or "–" or "-";

    /// <summary>Whether a form is a quotation mark.</summary>
    public static bool IsMark(string form) => form is "\"" or "“" or "”" or "„" or "«" or "»" or "''" or "``" or "‟";

    /// <summary>Finds the quotations of a report.</summary>
    public static Quotations Of(AnalysedReport report)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        var covering = new Quotation?[report.Sentences.Length][];
        (int Sentence, int First, int Words, string Form)? open = null;
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            covering[s] = [];
            var (sentence, words) = report.Sentences[s];
            if (open is { } left && s > 0 && report.Sentences[s - 1].Sentence is var before && (before.Part != sentence.Part || before.Paragraph != sentence.Paragraph && !IsMark(words[0].Token.Form)))
            {
                Close(left, s - 1, report.Sentences[s - 1].Words.Length);
                open = null;
            }

            for (var i = 0; i < words.Length; i++)
            {
                var form = words[i].Token.Form;
                if (!IsMark(form))
                {
                    open = open is { } running && words[i].Token.Kind is TokenKind.Word or TokenKind.Number ? running with { Words = running.Words + 1 } : open;
                }
                else if (open is not { } opened)
                {
                    open = form is "”" or "»" ? null : (s, i, 0, form);
                }
                else if (i > 0 || s == opened.Sentence || report.Sentences[s - 1].Sentence.Paragraph == sentence.Paragraph)
                {
                    if (Closes(opened.Form, form, words, i))
                    {
                        Close(opened, s, i + 1);
                        open = null;
                    }
                    else if (form == opened.Form)
                    {
                        open = (s, i, 0, form);
                    }
                }
            }
        }

        if (open is { } last)
        {
            Close(last, report.Sentences.Length - 1, report.Sentences[^1].Words.Length);
        }

        return new Quotations(covering, found.ToImmutable());

        void Close((int Sentence, int First, int Words, string Form) opened, int sentence, int end)
        {
            var quotation = new Quotation(report.Sentences[opened.Sentence].Sentence.Part, opened.Sentence, opened.First, sentence, end, opened.Words) { IsName = opened.Sentence == sentence && opened.Words <= Quotation.MostWordsOfName && IsName(report.Sentences[sentence].Words, opened.First, end) };
            found.Add(quotation);
            for (var s = opened.Sentence; s <= sentence; s++)
            {
                covering[s] = covering[s] is { Length: > 0 } row ? row : new Quotation?[report.Sentences[s].Words.Length];
                Array.Fill(covering[s], quotation, s == opened.Sentence ? opened.First : 0, (s == sentence ? end : covering[s].Length) - (s == opened.Sentence ? opened.First : 0));
            }
        }
    }

    /// <summary>«…, сообщает «Бюро по правам человека»».</summary>
    private static bool IsName(ImmutableArray<Word> words, int first, int end) =>
        first > 0 && words[first - 1].Token.Kind == TokenKind.Word && first + 1 < end && words[first + 1].IsCapitalised()
        && Enumerable.Range(first + 1, Math.Max(0, end - first - 2)).All(i => words[i].Token.Kind != TokenKind.Punctuation && words[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PRON or Upos.SCONJ));

    private static bool Closes(string opening, string form, ImmutableArray<Word> words, int at) => opening switch
    {
        "„" => form is "“" or "”" or "\"",
        "«" => form == "»",
        "“" or "‟" => form is "”" or "\"",
        "``" => form is "''" or "\"",
        _ => form == opening && !(at > 0 && words[at].Token.SpaceBefore && at + 1 < words.Length && !words[at + 1].Token.SpaceBefore),
    };
}
