using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;

namespace Matiane.Syntax;

/// <summary>"Save the Children", "the Committee to Protect Journalists": where order tells, verbs within a body's own name are names.</summary>
internal static class BodyNames
{
    /// <summary>The report with the verbs in such names read as names.</summary>
    public static AnalysedReport Read(AnalysedReport report, ImmutableArray<Mention> mentions, SyntaxWords pack)
    {
        if (pack.Sides != "order")
        {
            return report;
        }

        var sentences = report.Sentences;
        foreach (var mention in mentions)
        {
            if (mention is not ActorMention { IsNamed: true, Kind: ActorKind.Organisation, Class: not null } || mention.Words.End - mention.Words.First < 2)
            {
                continue;
            }

            var (sentence, words) = (sentences[mention.Words.Sentence], sentences[mention.Words.Sentence].Words);
            for (var i = mention.Words.First; i < mention.Words.End; i++)
            {
                if (words[i].Upos == Upos.VERB && words[i].IsCapitalised())
                {
                    words = words.SetItem(i, words[i] with { Analyses = [new Analysis(words[i].Lower, Upos.PROPN, default), .. words[i].Analyses.Where(static a => a.Upos != Upos.VERB)] });
                }
            }

            if (words != sentence.Words)
            {
                sentences = sentences.SetItem(mention.Words.Sentence, sentence with { Words = words });
            }
        }

        return report with { Sentences = sentences };
    }
}
