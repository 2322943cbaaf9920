using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Tests.Support;
using Alerts.Tests.Support.Telegram;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Conversation;

/// <summary>A newcomer's whole way over the emulated Bot API: all that is said, tapped and shown, compared with transcripts that somebody has read.</summary>
public sealed partial class NewcomerTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly StringBuilder transcript = new();
    private readonly Dictionary<int, string> shown = [];
    private int taps, texts;

    [Theory]
    [InlineData("en", "Beirut", "08:00", "/watch Rafah Palestine", "Save", "Why?", "Wrong", "The figure")]
    [InlineData("ar", "بيروت", "08:00", "/watch رفح فلسطين", "حفظ", "لماذا؟", "خطأ", "العدد")]
    public async Task FromTheFirstWordToTheLast(string language, string city, string hour, string watch, string save, string why, string wrong, string figure)
    {
        await using var telegram = await BotApiEmulator.StartAsync(clock);
        await using var outlet = await ServedFeed.StartAsync();
        await using var service = await WholeService.StartAsync(telegram, clock, outlet.AsSource);
        service.AnswersOn(telegram);
        var amal = telegram.Person(language);
        await service.UntilAsync(() => outlet.Requests > 0, "the first visit to the feed");
        await GivenNewsAsync(service, outlet);

        await Says(amal, "/start");
        await Taps(amal, city);
        await Taps(amal, hour);
        await Says(amal, watch);
        await Taps(amal, save);
        Assert.True(taps <= 4 && texts - 1 <= 1, $"{taps} taps and {texts - 1} texts behind /start");

        var before = amal.Messages.Count;
        outlet.Publish("Strike on a market in Rafah", "RAFAH, Gaza Strip - At least 12 people were killed when an air strike hit a market in Rafah on Saturday, medics said.", service.Now);
        await service.UntilAsync(() => amal.Messages.Count > before, "the alert");
        Shows(amal, "(an alert)");
        await Taps(amal, why);
        await Taps(amal, wrong);
        await Taps(amal, figure);
        Assert.Equal(1, await service.AskAsync(db => db.Complaints.CountAsync()));

        before = amal.Messages.Count;
        await service.PassAsync(new DateTimeOffset(service.Now.Date.AddDays(1).AddHours(4.97), TimeSpan.Zero) - service.Now, minutes: 5);
        await service.UntilAsync(() => amal.Messages.Count > before, "the digest", TimeSpan.FromMinutes(90));
        Shows(amal, "(the next morning)");

        await Says(amal, "/export_me");
        Assert.Equal("Asia/Beirut", JsonDocument.Parse(amal.LastMessage.Document!).RootElement.GetProperty("choices")[0].GetProperty("time_zone").GetString());
        await Says(amal, "/forget_me");
        // To the minute is when this machine got to it.
        Approved.Equal($"../conversations/whole_way.{language}", Minute().Replace(transcript.ToString().TrimEnd(), "…"));

        Assert.True(await service.AskAsync(db => db.DeliveryCounts.SumAsync(count => count.Sent)) > 5);
        Assert.Empty(await service.AskAsync(db => WhereItSaysAsync(db.Database.GetConnectionString()!, amal.Id.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>Three strikes in the week before, so that a watch can be tried on them.</summary>
    private static async Task GivenNewsAsync(WholeService service, ServedFeed outlet)
    {
        foreach (var (place, toll, country) in new[] { ("Rafah", 21, "Gaza Strip"), ("Khan Younis", 14, "Gaza Strip"), ("Rafah", 17, "Gaza Strip") })
        {
            var day = service.Now.ToString("dddd", CultureInfo.InvariantCulture);
            outlet.Publish($"{toll} killed in {place}", $"{place.ToUpperInvariant()}, {country} - At least {toll} people were killed when shells hit a school in {place} on {day}, medics said.", service.Now);
            var known = await service.AskAsync(db => db.Changes.CountAsync());
            await service.UntilAsync(() => service.AskAsync(db => db.Changes.CountAsync()).GetAwaiter().GetResult() > known, "the news");
            await service.PassAsync(TimeSpan.FromHours(32), minutes: 30);
        }
    }

    private async Task Says(Person person, string text)
    {
        texts++;
        await person.Says(text);
        Shows(person, $"> {text}");
    }

    private async Task Taps(Person person, string label)
    {
        taps++;
        await person.Taps(label);
        Shows(person, $"> [{label}]");
    }

    /// <summary>What is new in the chat, and what has been edited.</summary>
    private void Shows(Person person, string cause)
    {
        transcript.AppendLine(cause);
        foreach (var message in person.Messages)
        {
            var text = Text(message);
            if (shown.GetValueOrDefault(message.Id) == text) continue;
            transcript.AppendLine(shown.ContainsKey(message.Id) ? "(edited)" : "").AppendLine(text);
            shown[message.Id] = text;
        }

        transcript.AppendLine();
    }

    private static string Text(SentMessage message)
    {
        var buttons = message.Buttons.ToArray();
        return message.Text + (message.Document is null ? "" : "\n<alerts.json>") + (buttons.Length == 0 ? "" : "\n" + string.Join(" ", buttons.Select(label => $"[{label}]")));
    }

    [GeneratedRegex(@"(?<=2026\u2069?[,،] \u2068?)\d\d:\d\d|\d\d:\d\d(?= (?:now in|الآن))|(?<=الآن \u2068?)\d\d:\d\d")]
    private static partial Regex Minute();

    /// <summary>Every table and column that holds these digits anywhere.</summary>
    private static async Task<IReadOnlyList<string>> WhereItSaysAsync(string connectionString, string digits)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        var found = new List<string>();
        foreach (var (table, column) in await ColumnsAsync(connection))
        {
            await using var count = connection.CreateCommand();
            count.CommandText = $"SELECT COUNT(*) FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE '%{digits}%'";
            if ((long)(await count.ExecuteScalarAsync())! > 0) found.Add($"{table}.{column}");
        }

        return found;
    }

    private static async Task<List<(string Table, string Column)>> ColumnsAsync(SqliteConnection connection)
    {
        await using var columns = connection.CreateCommand();
        columns.CommandText = "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'";
        await using var reader = await columns.ExecuteReaderAsync();
        var all = new List<(string, string)>();
        while (await reader.ReadAsync()) all.Add((reader.GetString(0), reader.GetString(1)));
        return all;
    }
}
