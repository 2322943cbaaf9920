using Alerts.Digests;
using Alerts.Sources;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Conversation;

/// <summary>For operators: which sources answer, which fail and why, which have long been silent.</summary>
public sealed class SourcesCommand : ICommand
{
    private static readonly TimeSpan Silent = TimeSpan.FromDays(3);

    public string Name => "sources";

    public bool IsForOperators => true;

    public async Task<Reply> ReplyAsync(Request request, CancellationToken cancellation)
    {
        var speech = request.Speech;
        var sources = await request.Db.Sources.AsNoTracking().Where(s => s.Enabled).OrderBy(s => s.Name).ToListAsync(cancellation);
        var failing = sources.FindAll(source => source.Health.FailuresInARow > 0);
        var silent = sources.FindAll(source => source.Health.FailuresInARow == 0 && source.Health.LastNewsAt is { } last && request.Now - last > Silent);
        List<Block> blocks = [Block.Heading(speech.Count("conversation.sources.title", sources.Count - failing.Count, ("all", sources.Count)))];
        blocks.AddRange(failing.Select(source => Block.Plain(Failing(source, request))));
        blocks.AddRange(silent.Select(source => Block.Plain(speech.Say("conversation.sources.silent", ("source", source.Name), ("ago", new Markup(speech.Ago(request.Now - source.Health.LastNewsAt!.Value)))))));
        return new Reply([.. Pages.Of(blocks, (page, pages) => Html.Italic(speech.Wording.Say("digest.part", ("page", page), ("pages", pages)))).Select(page => new ReplyPart(page))]);
    }

    private static string Failing(Source source, Request request)
    {
        var since = source.Health.LastSuccessAt is { } last ? request.Speech.Ago(request.Now - last) : request.Speech.Say("conversation.sources.never");
        return request.Speech.Count("conversation.sources.failing", source.Health.FailuresInARow, ("source", source.Name), ("error", Html.Cut(source.Health.LastError ?? "?", 200)), ("ago", new Markup(since)));
    }
}
