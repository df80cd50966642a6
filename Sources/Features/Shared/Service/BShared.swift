enum SShared {}
import Hummingbird
import HummingbirdTLS
import SwiftCSV
