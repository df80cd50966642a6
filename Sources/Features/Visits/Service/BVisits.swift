enum SVisits {}
