namespace Alerts.Subscribers.Queries;

/// <summary>What the reader made of the news: <c>place:Aleppo</c>, <c>indicator:siege</c>. In no language, so it finds articles of all.</summary>
/// <param name="Field">Any but <see cref="Field.Figure"/>.</param>
/// <param name="Value">An id: sy-aleppo, siege.area or siege, severe, ongoing, child, ar; for a source its name as written.</param>
public sealed record FieldIs(Field Field, string Value) : Query;
