namespace Alerts.Reading;

/// <summary>What was read out of one article.</summary>
/// <param name="Language">ISO 639 code of the language recognised: <c>ar</c> and <c>en</c> are read, any other is only named; <c>und</c> when there is no telling.</param>
/// <param name="Claims">One per distinct fact, in the order of their first evidence.</param>
/// <param name="Notes">Plain remarks for an operator: the text was cut, the language is not read.</param>
public sealed record ArticleReading(string Language, IReadOnlyList<Claim> Claims, IReadOnlyList<string> Notes);
