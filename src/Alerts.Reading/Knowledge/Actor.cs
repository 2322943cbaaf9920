namespace Alerts.Reading.Knowledge;

/// <summary>One party, force or source of <c>config/actors.tsv</c>, under its neutral name.</summary>
/// <param name="Id">The id: <c>sdn-rsf</c>.</param>
/// <param name="Class">state_forces, rebel, militia, gang, external_forces, unidentified, src_un…</param>
/// <param name="NameEn">English name.</param>
/// <param name="NameAr">Arabic name.</param>
/// <param name="Country">Its country, as an ISO 3166-1 alpha-2 code; null for a party of no one country.</param>
public sealed record Actor(string Id, string Class, string NameEn, string NameAr, string? Country);
