using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alerts.Storage;

/// <summary>Is it known already? The questions that are asked for every article of every visit, prepared once.</summary>
internal sealed class KnownArticles : IDisposable
{
    private const string Columns = "SELECT Id, TellNobody, ReadAt IS NOT NULL, Sketch IS NOT NULL, Version, Independence FROM Articles";

    private readonly Statement origin;
    private readonly Statement print;
    private readonly Statement link;
    private readonly Statement one;
    private readonly Statement text;
    private readonly Statement seen;
    private readonly Statement news;
    private readonly Statement sketches;

    /// <param name="db">Its connection must be open.</param>
    public KnownArticles(AlertsDb db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        origin = new(connection, "SELECT Id, ArticleId, Fingerprint FROM ArticleOrigins WHERE SourceName = ?1 AND SourceItemId = ?2");
        print = new(connection, $"{Columns} WHERE Fingerprint = ?1 ORDER BY Id LIMIT 1");
        link = new(connection, $"{Columns} WHERE CanonicalLink = ?1 ORDER BY Id DESC LIMIT 1");
        one = new(connection, $"{Columns} WHERE Id = ?1");
        text = new(connection, "SELECT Title, Text FROM Articles WHERE Id = ?1");
        seen = new(connection, "UPDATE ArticleOrigins SET Fingerprint = ?2, ArticleId = COALESCE(?3, ArticleId) WHERE Id = ?1");
        sketches = new(connection, "SELECT Id, Sketch, ArrivedAt FROM Articles WHERE ArrivedAt >= ?1 AND Sketch IS NOT NULL ORDER BY Id");
        news = new(connection, "UPDATE Articles SET TellNobody = 0 WHERE Id = ?1");
    }

    /// <summary>What is known under this id of this source.</summary>
    public (int Id, int? ArticleId, string Fingerprint)? Origin(string source, string item)
    {
        origin.Bind(2, item);
        return Ask<(int, int?, string)?>(origin, source, row => (row.Int(0), row.IsNull(1) ? null : row.Int(1), row.Text(2)));
    }

    public KnownArticle? WithPrint(string fingerprint) => Ask(print, fingerprint, Article);

    public KnownArticle? WithLink(string canonical) => Ask(link, canonical, Article);

    public KnownArticle? WithId(int id) => Ask(one, id, Article);

    /// <summary>Empty where it was forgotten meanwhile.</summary>
    public (string Title, string Text) Words(int id) => Ask<(string, string)?>(text, id, row => (row.Text(0), row.Text(1))) ?? ("", "");

    /// <summary>Of all that came since then.</summary>
    public IEnumerable<(int Id, byte[] Sketch, DateTime ArrivedAt)> Sketches(DateTime since)
    {
        sketches.Bind(1, since);
        try
        {
            while (sketches.Step()) yield return (sketches.Int(0), sketches.Bytes(1), sketches.Moment(2));
        }
        finally
        {
            sketches.Reset();
        }
    }

    /// <summary>The origin says something else now, in the article of this id where there is a new one.</summary>
    public void Seen(int origin, string fingerprint, int? article)
    {
        seen.Bind(1, origin);
        seen.Bind(2, fingerprint);
        seen.Bind(3, article);
        seen.Run();
    }

    /// <summary>It was told to nobody, and is news from now on.</summary>
    public void IsNews(int article)
    {
        news.Bind(1, article);
        news.Run();
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[origin, print, link, one, text, seen, news, sketches]) statement.Dispose();
    }

    private static KnownArticle Article(Statement row) => new(row.Int(0), row.Int(1) == 1, row.Int(2) == 1, row.Int(3) == 1, row.Int(4), row.Text(5));

    private static T? Ask<T>(Statement statement, object key, Func<Statement, T> read)
    {
        statement.Bind(1, key);
        try
        {
            return statement.Step() ? read(statement) : default;
        }
        finally
        {
            statement.Reset();
        }
    }
}
