using System.Globalization;
using System.Text;

namespace Alerts.Digests;

/// <summary>
/// What the bot says in one language. A phrase is asked for by its key and filled in by name; what is filled in and runs the other way is
/// isolated. What a language lacks is said in English: a reader is better served by a foreign word than by a hole.
/// Plain text: whoever puts it into a message escapes it there.
/// </summary>
public sealed class Wording
{
    private string months = "months";
    private string? digits;

    private readonly WordingFile file;
    private readonly Wording? fallback;

    internal Wording(string language, WordingFile file, Wording? fallback)
    {
        (Language, this.file, this.fallback) = (language, file, fallback);
        RightToLeft = Find("direction") == "rtl";
    }

    /// <summary>The same, with the digits and the names of the months that a person chose.</summary>
    /// <param name="easternDigits">٣ and not 3, where the language writes them.</param>
    /// <param name="monthNames">levant, egypt, maghreb: one name where the language has several; null for all of them.</param>
    public Wording As(bool easternDigits, string? monthNames)
    {
        if (!easternDigits && monthNames is null) return this;
        return new Wording(Language, file, fallback) { Graphic = Graphic, digits = easternDigits ? Find("digits.eastern") : null, months = "month_names." + monthNames };
    }

    /// <summary>ISO 639.</summary>
    public string Language { get; }

    public bool RightToLeft { get; }

    internal GraphicWords Graphic { get; set; } = GraphicWords.None;

    /// <summary>It tells, in whatever language, what not everybody wants to read unasked.</summary>
    public bool IsGraphic(string text) => Graphic.AreIn(text);

    /// <summary>Everything this language itself has words for.</summary>
    public IEnumerable<string> Keys => file.Phrases.Keys.Concat(file.Counted.Keys).Concat(file.Lists.Keys);

    /// <summary>The forms this language has of a counted phrase; none for any other.</summary>
    public IReadOnlyCollection<string> FormsOf(string key) => file.Counted.TryGetValue(key, out var forms) ? forms.Keys : [];

    public bool Has(string key) =>
        file.Phrases.ContainsKey(key) || file.Counted.ContainsKey(key) || file.Lists.ContainsKey(key) || (fallback?.Has(key) ?? false);

    /// <summary>The phrase as it stands, or null.</summary>
    public string? Find(string key) => file.Phrases.TryGetValue(key, out var phrase) ? phrase : fallback?.Find(key);

    /// <summary>The phrase, filled in. A key that nobody has words for says itself: a slip to be seen, not a message lost.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Fill(Find(key) ?? key, values);

    /// <summary>The form of a phrase that a number asks for, with <c>{n}</c> as the number.</summary>
    public string Count(string key, long number, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Fill(Form(key, PluralForms.Of(Language, number)) ?? key, [("n", Number(number)), .. values]);

    /// <summary>One form of a counted phrase, as it stands; <c>other</c> where the language has no such form, null where it has no such phrase.</summary>
    public string? Form(string key, string form)
    {
        if (file.Counted.TryGetValue(key, out var forms)) return forms.TryGetValue(form, out var phrase) ? phrase : forms["other"];
        return Find(key) is { } plain ? plain : fallback?.Form(key, form);
    }

    public IReadOnlyList<string> List(string key) => file.Lists.TryGetValue(key, out var lines) ? lines : fallback?.List(key) ?? [];

    /// <summary>"food, water and fuel", in the language's own way.</summary>
    public string Join(IReadOnlyList<string> parts)
    {
        if (parts.Count <= 1) return parts.Count == 0 ? "" : parts[0];
        var text = parts[^2];
        for (var i = parts.Count - 3; i >= 0; i--) text = Say("lists.more", ("first", parts[i]), ("rest", text));
        return Say("lists.pair", ("first", text), ("last", parts[^1]));
    }

    /// <summary>300,000 · 1.2 million · «300 ألف»: the scale as a word where the language has one and nothing is lost by it.</summary>
    public string Number(long number)
    {
        if (number >= 1_000_000 && number % 100_000 == 0 && HasItself("numbers.million")) return Scaled("numbers.million", number, 1_000_000);
        if (number >= 3000 && number % 1000 == 0 && HasItself("numbers.thousand")) return Scaled("numbers.thousand", number, 1000);
        return Digits(number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Find("numbers.separator") ?? ",", StringComparison.Ordinal));
    }

    /// <summary>15:00, in the reader's own time.</summary>
    public string Time(DateTime local) => Digits(local.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>A phrase with a {time} and a {date}.</summary>
    public string Moment(string key, DateTime local) => Say(key, ("time", Time(local)), ("date", Date(DateOnly.FromDateTime(local))));

    /// <summary>A number as it is written elsewhere, in the digits of the reader.</summary>
    public string Digits(string number) => digits is not { Length: 12 } ? number : string.Concat(number.Select(c => c switch
    {
        >= '0' and <= '9' => digits[c - '0'],
        ',' => digits[10],
        '.' => digits[11],
        _ => c,
    }));

    public string Date(DateOnly date) => Say("date", ("day", date.Day), ("month", MonthOf(date)), ("year", date.Year));

    /// <summary>Without the year.</summary>
    public string Day(DateOnly date) => Say("day", ("day", date.Day), ("month", MonthOf(date)));

    /// <summary>A name from elsewhere, set apart where it runs the other way.</summary>
    public string Foreign(string text) => Isolate.Foreign(Isolate.Closed(text), RightToLeft);

    private bool HasItself(string key) => file.Phrases.ContainsKey(key) || file.Counted.ContainsKey(key);

    private string MonthOf(DateOnly date) =>
        (List(months) is { Count: 12 } chosen ? chosen : List("months")) is { Count: 12 } names ? names[date.Month - 1] : date.Month.ToString(CultureInfo.InvariantCulture);

    private string Scaled(string key, long number, long scale)
    {
        var text = Digits((number / (decimal)scale).ToString("0.#", CultureInfo.InvariantCulture));
        var form = number % scale == 0 ? PluralForms.Of(Language, number / scale) : "other";
        return Fill(Form(key, form) ?? "{n}", [("n", text)]);
    }

    private string Fill(string phrase, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!phrase.Contains('{')) return phrase;
        var text = new StringBuilder(phrase.Length + 32);
        var from = 0;
        for (var at = phrase.IndexOf('{'); at >= 0; at = phrase.IndexOf('{', from))
        {
            var end = phrase.IndexOf('}', at);
            if (end < 0) break;
            text.Append(phrase, from, at - from).Append(ValueOf(phrase[(at + 1)..end], values));
            from = end + 1;
        }

        return text.Append(phrase, from, phrase.Length - from).ToString();
    }

    private string Shown(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return value is int or long ? Digits(text) : text;
    }

    private string ValueOf(string name, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (known == name) return Isolate.Foreign(Shown(value), RightToLeft);
        }

        return "{" + name + "}";
    }
}
