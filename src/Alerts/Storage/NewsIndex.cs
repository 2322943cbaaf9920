using Alerts.Subscribers.Queries;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Storage;

/// <summary>
/// The words of all kept articles, for searching: SQLite's FTS5 over our own folding, each word in every form under which it may be asked for. It holds no
/// text, only where words are; a row goes when the text of its article goes.
/// </summary>
public static class NewsIndex
{
    public const string Create = "CREATE VIRTUAL TABLE NewsIndex USING fts5(words, content='', contentless_delete=1, detail=none, tokenize=\"unicode61 remove_diacritics 0\")";

    private const int Batch = 200;

    /// <summary>In the transaction of the context, where there is one.</summary>
    public static Task AddAsync(AlertsDb db, int article, string text, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"INSERT OR REPLACE INTO NewsIndex(rowid, words) VALUES ({article}, {WordsIn(text)})", cancellation);

    public static Task ForgetAsync(AlertsDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM NewsIndex WHERE rowid IN (SELECT Id FROM Articles WHERE Text = '') OR rowid NOT IN (SELECT Id FROM Articles)", cancellation);

    /// <summary>Numbers of articles that hold the words, newest first.</summary>
    public static async Task<IReadOnlyList<int>> FindAsync(AlertsDb db, string words, int most, CancellationToken cancellation) =>
        await db.Database.SqlQuery<int>($"SELECT rowid AS Value FROM NewsIndex WHERE NewsIndex MATCH {words} ORDER BY rowid DESC LIMIT {most}").ToListAsync(cancellation);

    /// <summary>What was kept before there was an index comes into it, so many at a time, the newest first: it is whole when the oldest is there.</summary>
    public static async Task FillAsync(AlertsDb db, CancellationToken cancellation)
    {
        var oldest = await db.Articles.Where(a => a.Text != "" && a.ReadAt != null).MinAsync(a => (int?)a.Id, cancellation);
        if (oldest is null || await HasAsync(db, oldest.Value, cancellation)) return;
        for (var last = int.MaxValue; ;)
        {
            var articles = await db.Articles.AsNoTracking().Where(a => a.Id < last && a.Text != "" && a.ReadAt != null).OrderByDescending(a => a.Id).Take(Batch).Select(a => new { a.Id, a.Text }).ToListAsync(cancellation);
            if (articles.Count == 0) return;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            foreach (var article in articles) await AddAsync(db, article.Id, article.Text, cancellation);
            await transaction.CommitAsync(cancellation);
            last = articles[^1].Id;
        }
    }

    private static async Task<bool> HasAsync(AlertsDb db, int article, CancellationToken cancellation) =>
        (await db.Database.SqlQuery<int>($"SELECT rowid AS Value FROM NewsIndex WHERE rowid = {article}").ToListAsync(cancellation)).Count > 0;

    internal static string WordsIn(string text)
    {
        var forms = new HashSet<string>();
        for (var words = new WordsOf(text, new char[64]); words.Next();) WordForms.AddTo(forms, words.Word);
        return string.Join(' ', forms);
    }
}
