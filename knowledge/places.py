"""Places people ask about that may have no figures in the store, to be told so by name.

US states with their postal codes, the largest US cities, the counties of California and a few
countries: enough to answer "I have nothing for Los Angeles County" until the store has all areas.
"""

from __future__ import annotations

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip

CITIES = (
    "New York City", "Los Angeles", "Chicago", "Houston", "Phoenix", "Philadelphia", "San Antonio",
    "San Diego", "Dallas", "San Jose", "Austin", "Jacksonville", "Fort Worth", "Columbus",
    "Charlotte", "Indianapolis", "Seattle", "Denver", "Boston", "Nashville", "Detroit",
    "Oklahoma City", "Portland", "Las Vegas", "Memphis", "Louisville", "Baltimore", "Milwaukee",
    "Albuquerque", "Tucson", "Fresno", "Sacramento", "Kansas City", "Atlanta", "Omaha",
    "Colorado Springs", "Raleigh", "Long Beach", "Virginia Beach", "Miami", "Minneapolis", "Tulsa",
    "Bakersfield", "Wichita", "Arlington", "Tampa", "New Orleans", "Honolulu", "Anaheim",
    "Cleveland", "Santa Ana", "Riverside", "Stockton", "Irvine", "Pittsburgh", "St. Louis",
    "Saint Louis", "Cincinnati", "Anchorage", "Newark", "Buffalo", "Orlando", "Salt Lake City",
    "Boise", "Spokane", "Reno", "Modesto", "Eugene", "Salem", "Medford", "Eureka", "Redding",
    "Silicon Valley", "Santa Clara", "Palo Alto", "Berkeley", "Richmond", "Fremont", "Vallejo",
    "Santa Rosa", "Oxnard", "Ventura", "Santa Barbara", "Palm Springs", "Visalia", "Salinas",
    "Washington DC", "Washington D.C.", "Rochester", "Grand Rapids", "Toledo", "Dayton", "Akron",
    "El Paso", "Corpus Christi", "Baton Rouge", "Birmingham", "Little Rock", "Des Moines",
)  # fmt: skip

CALIFORNIA_COUNTIES = (
    "Alameda", "Alpine", "Amador", "Butte", "Calaveras", "Colusa", "Contra Costa", "Del Norte",
    "El Dorado", "Fresno", "Glenn", "Humboldt", "Imperial", "Inyo", "Kern", "Kings", "Lake",
    "Lassen", "Los Angeles", "Madera", "Marin", "Mariposa", "Mendocino", "Merced", "Modoc", "Mono",
    "Monterey", "Napa", "Nevada", "Orange", "Placer", "Plumas", "Riverside", "Sacramento",
    "San Benito", "San Bernardino", "San Diego", "San Francisco", "San Joaquin", "San Luis Obispo",
    "San Mateo", "Santa Barbara", "Santa Clara", "Santa Cruz", "Shasta", "Sierra", "Siskiyou",
    "Solano", "Sonoma", "Stanislaus", "Sutter", "Tehama", "Trinity", "Tulare", "Tuolumne",
    "Ventura", "Yolo", "Yuba",
)  # fmt: skip

COUNTRIES = (
    "Canada", "Mexico", "India", "China", "Germany", "France", "Spain", "Italy", "England",
    "United Kingdom", "Ireland", "Australia", "New Zealand", "Japan", "Korea", "Philippines",
    "Vietnam", "Brazil", "Guatemala", "El Salvador", "Honduras", "Puerto Rico", "Nigeria", "Ghana",
    "Egypt", "Pakistan", "Bangladesh", "Ukraine", "Poland", "Russia", "Turkey", "Israel", "Dubai",
    "Saudi Arabia", "Singapore", "Europe", "London", "Toronto", "Vancouver", "Tijuana",
)  # fmt: skip
