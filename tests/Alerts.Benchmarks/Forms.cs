using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Alerts.Benchmarks;

/// <summary>Words that were cut before, as Lucene wants them.</summary>
internal sealed class Forms : TokenStream
{
    private readonly List<(string Form, int Gap)> tokens;
    private readonly ICharTermAttribute form;
    private readonly IPositionIncrementAttribute gap;
    private int next;

    public Forms(List<(string Form, int Gap)> tokens)
    {
        this.tokens = tokens;
        form = AddAttribute<ICharTermAttribute>();
        gap = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (next == tokens.Count) return false;
        form.SetEmpty().Append(tokens[next].Form);
        gap.PositionIncrement = tokens[next].Gap;
        next++;
        return true;
    }

    public override void Reset() => next = 0;
}
