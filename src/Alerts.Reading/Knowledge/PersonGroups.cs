namespace Alerts.Reading.Knowledge;

/// <summary>Who the counted people are, as the noun says it. Never inferred: "people" are not "civilians".</summary>
[Flags]
internal enum PersonGroups : uint
{
    None = 0,
    Civilian = 1 << 0,
    Child = 1 << 1,
    Girl = 1 << 2,
    Boy = 1 << 3,
    Woman = 1 << 4,
    Man = 1 << 5,
    Elderly = 1 << 6,
    Journalist = 1 << 7,
    Medical = 1 << 8,
    AidWorker = 1 << 9,
    Police = 1 << 10,
    Combatant = 1 << 11,
    Attacker = 1 << 12,
    Migrant = 1 << 13,
    Detainee = 1 << 14,
    Patient = 1 << 15,
    Student = 1 << 16,
    Worshipper = 1 << 17,
    Wounded = 1 << 18,
    Displaced = 1 << 19,
    Refugee = 1 << 20,
    Hostage = 1 << 21,
    Teacher = 1 << 22,
    Rescuer = 1 << 23,
    Official = 1 << 24,
    Disabled = 1 << 25,
    Peacekeeper = 1 << 26,
}
